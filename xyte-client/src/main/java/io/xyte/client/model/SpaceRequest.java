package io.xyte.client.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A space to make, find or change.
 *
 * @param name needed except for a change; for find-or-create also a path with / between the levels
 * @param parentId absent: the root when made, no move when changed
 * @param config settings in the flat form
 */
public record SpaceRequest(
        @Nullable String name,
        @Nullable Long parentId,
        @Nullable ObjectNode config) {

    /** A space of that name below the root. */
    public static SpaceRequest named(String name) {
        return new SpaceRequest(name, null, null);
    }

    /** A move without a new name. */
    public static SpaceRequest movedTo(long parentId) {
        return new SpaceRequest(null, parentId, null);
    }

    /** The same below another parent. */
    public SpaceRequest under(long parent) {
        return new SpaceRequest(name, parent, config);
    }

    /** The same with settings. */
    public SpaceRequest config(ObjectNode settings) {
        return new SpaceRequest(name, parentId, settings);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "SpaceRequest[]";
    }
}
