package io.xyte.client;

import io.xyte.client.operation.CommandOperations;
import io.xyte.client.operation.QueryParameters;

/** Which commands of a device to list. Immutable. */
public record CommandQuery(QueryParameters parameters) {
    private static final CommandQuery ALL = new CommandQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public CommandQuery {
        CommandOperations.LIST.checkQuery(parameters.values());
    }

    public static CommandQuery all() {
        return ALL;
    }

    /** Only commands in this state. */
    public CommandQuery status(CommandStatus status) {
        return new CommandQuery(parameters.with("status", ApiWord.of(status)));
    }

    /** The page of that number, from 1. */
    public CommandQuery page(int number) {
        return new CommandQuery(parameters.with("page", number));
    }

    /** That many rows a page, 1 to 500. */
    public CommandQuery perPage(int rows) {
        return new CommandQuery(parameters.with("per_page", rows));
    }
}
