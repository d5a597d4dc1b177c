package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The spaces of one organization, in the order in which they were made. Guarded by its world. */
public final class SpaceTree {

    /** Where devices without a room are. */
    static final String UNSORTED = "Unsorted";

    private final Map<Long, Space> spaces = new LinkedHashMap<>();
    private final Space root;
    private final Space unsorted;
    private long nextId;

    SpaceTree(String organization, long firstId, Instant createdAt) {
        nextId = firstId;
        root = new Space(nextId++, organization, null, "root", Json.object(), createdAt);
        spaces.put(root.id(), root);
        unsorted = add(root, UNSORTED, "space", Json.object(), createdAt);
    }

    public Space root() {
        return root;
    }

    public Space unsorted() {
        return unsorted;
    }

    public List<Space> all() {
        return new ArrayList<>(spaces.values());
    }

    public Optional<Space> find(long id) {
        return Optional.ofNullable(spaces.get(id));
    }

    /** Adds a space of a new id. Whether the name is free is for the caller to know. */
    public Space add(Space parent, String name, String type, ObjectNode config, Instant createdAt) {
        Space space = new Space(nextId, name, parent, type, config, createdAt);
        nextId += 1 + Math.floorMod(name.hashCode(), 3); // gaps, so that nobody relies on there being none
        spaces.put(space.id(), space);
        return space;
    }

    public void remove(Space space) {
        spaces.remove(space.id());
    }

    /** The spaces right below another one. */
    public List<Space> childrenOf(Space parent) {
        return spaces.values().stream()
                .filter(space -> space.parent() == parent)
                .toList();
    }

    /** The child of a name, in any case of letters. */
    public Optional<Space> child(Space parent, String name) {
        return childrenOf(parent).stream()
                .filter(space -> space.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
