package io.xyte.client;

import io.xyte.client.operation.QueryParameters;
import io.xyte.client.operation.SpaceOperations;
import java.time.Instant;

/** Which spaces to list. Immutable. */
public record SpaceQuery(QueryParameters parameters) {
    private static final SpaceQuery ALL = new SpaceQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public SpaceQuery {
        SpaceOperations.LIST.checkQuery(parameters.values());
    }

    public static SpaceQuery all() {
        return ALL;
    }

    /** Only this space. */
    public SpaceQuery id(long id) {
        return new SpaceQuery(parameters.with("id", id));
    }

    /** Only children of this space. */
    public SpaceQuery parent(long parentId) {
        return new SpaceQuery(parameters.with("parent_id", parentId));
    }

    /** By name. */
    public SpaceQuery name(String name) {
        return new SpaceQuery(parameters.with("name", name));
    }

    /** Only spaces whose path of names has this text in it. */
    public SpaceQuery pathIncludes(String text) {
        return new SpaceQuery(parameters.with("path_includes", text));
    }

    /** By type, such as site or room. */
    public SpaceQuery type(String spaceType) {
        return new SpaceQuery(parameters.with("space_type", spaceType));
    }

    /** Made before this time. */
    public SpaceQuery createdBefore(Instant time) {
        return new SpaceQuery(parameters.with("created_before", time));
    }

    /** Made after this time. */
    public SpaceQuery createdAfter(Instant time) {
        return new SpaceQuery(parameters.with("created_after", time));
    }

    /** The page of that number, from 1. */
    public SpaceQuery page(int number) {
        return new SpaceQuery(parameters.with("page", number));
    }

    /** That many rows a page. */
    public SpaceQuery perPage(int rows) {
        return new SpaceQuery(parameters.with("per_page", rows));
    }
}
