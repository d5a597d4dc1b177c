package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Something that clients may want to be told of. */
public sealed interface Change {

    /** The notification's method. */
    String method();

    /** The notification's parameters; the caller's own copy. */
    ObjectNode params();

    /** Whether a server that says this of itself tells its clients of such a change. */
    boolean declaredBy(ServerCard card);

    /** A list of what the server offers is another than before. */
    enum OfList implements Change {
        TOOLS,
        PROMPTS,
        RESOURCES;

        /** The capability's name on the wire. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String method() {
            return "notifications/" + id() + "/list_changed";
        }

        @Override
        public ObjectNode params() {
            return JsonNodeFactory.instance.objectNode();
        }

        @Override
        public boolean declaredBy(ServerCard card) {
            return card.capabilities().path(id()).path("listChanged").asBoolean();
        }
    }

    /**
     * What a resource contains is another than before.
     *
     * @param uri of the resource
     */
    record OfResource(String uri) implements Change {
        @Override
        public String method() {
            return "notifications/resources/updated";
        }

        @Override
        public ObjectNode params() {
            return JsonNodeFactory.instance.objectNode().put("uri", uri);
        }

        @Override
        public boolean declaredBy(ServerCard card) {
            return card.capabilities().path("resources").path("subscribe").asBoolean();
        }
    }
}
