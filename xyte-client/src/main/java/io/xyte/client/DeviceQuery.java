package io.xyte.client;

import io.xyte.client.operation.DeviceOperations;
import io.xyte.client.operation.QueryParameters;

/** Which devices to list. Immutable. */
public record DeviceQuery(QueryParameters parameters) {
    private static final DeviceQuery ALL = new DeviceQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public DeviceQuery {
        DeviceOperations.LIST.checkQuery(parameters.values());
    }

    public static DeviceQuery all() {
        return ALL;
    }

    /** Only devices of this space; whether those of spaces below it count is not documented. */
    public DeviceQuery inSpace(long spaceId) {
        return new DeviceQuery(parameters.with("space_id", spaceId));
    }

    /** The page of that number, from 1. */
    public DeviceQuery page(int number) {
        return new DeviceQuery(parameters.with("page", number));
    }

    /** That many rows a page, 1 to 100. */
    public DeviceQuery perPage(int rows) {
        return new DeviceQuery(parameters.with("per_page", rows));
    }
}
