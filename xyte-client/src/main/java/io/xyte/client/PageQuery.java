package io.xyte.client;

import io.xyte.client.operation.NoteOperations;
import io.xyte.client.operation.QueryParameters;

/** Which page of a list that has no filters. Immutable. */
public record PageQuery(QueryParameters parameters) {
    private static final PageQuery ALL = new PageQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public PageQuery {
        NoteOperations.LIST_ALL_DEVICES.checkQuery(parameters.values());
    }

    public static PageQuery all() {
        return ALL;
    }

    /** The page of that number, from 1. */
    public PageQuery page(int number) {
        return new PageQuery(parameters.with("page", number));
    }

    /** That many rows a page. */
    public PageQuery perPage(int rows) {
        return new PageQuery(parameters.with("per_page", rows));
    }
}
