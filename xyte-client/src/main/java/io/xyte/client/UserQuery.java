package io.xyte.client;

import io.xyte.client.operation.QueryParameters;
import io.xyte.client.operation.UserOperations;

/** Which users to list. Immutable. */
public record UserQuery(QueryParameters parameters) {
    private static final UserQuery ALL = new UserQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public UserQuery {
        UserOperations.LIST.checkQuery(parameters.values());
    }

    public static UserQuery all() {
        return ALL;
    }

    /** The page of that number, from 1. */
    public UserQuery page(int number) {
        return new UserQuery(parameters.with("page", number));
    }

    /** That many rows a page, 1 to 100. */
    public UserQuery perPage(int rows) {
        return new UserQuery(parameters.with("per_page", rows));
    }
}
