package io.xyte.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Takes out of answers what they tell of the spaces above a fence: the parent's id, and the names in paths. */
final class FencedAnswer {
    private static final List<String> PATHS_OF_SPACES = List.of("full_path", "path");
    private static final String PATH_OF_INCIDENTS = "space_tree_path_name";

    private final SpaceTree.Within within;
    private final boolean ofSpaces;

    /** @param ofSpaces whether the objects are spaces; those of free documents may have fields of the same names */
    FencedAnswer(SpaceTree.Within within, boolean ofSpaces) {
        this.within = within;
        this.ofSpaces = ofSpaces;
    }

    /** An object without it; a copy. */
    JsonNode of(JsonNode node) {
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode copy = node.deepCopy();
        if (ofSpaces) {
            cleanSpace(copy);
        }
        if (copy.get("space") instanceof ObjectNode space) {
            cleanSpace(space);
        }
        cleanPath(copy, PATH_OF_INCIDENTS);
        return copy;
    }

    private void cleanSpace(ObjectNode space) {
        SpaceTree.id(space.path("parent_id")).ifPresent(parent -> {
            if (!within.has(parent)) {
                space.putNull("parent_id");
            }
        });
        PATHS_OF_SPACES.forEach(name -> cleanPath(space, name));
    }

    private void cleanPath(ObjectNode object, String name) {
        if (object.path(name).isTextual()) {
            object.put(name, within.told(object.path(name).textValue()));
        }
    }
}
