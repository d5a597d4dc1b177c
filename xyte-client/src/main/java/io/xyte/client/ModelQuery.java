package io.xyte.client;

import io.xyte.client.operation.ModelOperations;
import io.xyte.client.operation.QueryParameters;

/** Which models to list. Immutable. */
public record ModelQuery(QueryParameters parameters) {
    private static final ModelQuery ALL = new ModelQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public ModelQuery {
        ModelOperations.LIST.checkQuery(parameters.values());
    }

    public static ModelQuery all() {
        return ALL;
    }

    /** Only those with this text in vendor, model or alias. */
    public ModelQuery search(String text) {
        return new ModelQuery(parameters.with("search", text));
    }

    /** True: only those that an edge can claim. */
    public ModelQuery edgeOnly(boolean only) {
        return new ModelQuery(parameters.with("edge_only", only));
    }

    /** The page of that number, from 1. */
    public ModelQuery page(int number) {
        return new ModelQuery(parameters.with("page", number));
    }

    /** That many rows a page, 1 to 100. */
    public ModelQuery perPage(int rows) {
        return new ModelQuery(parameters.with("per_page", rows));
    }
}
