package io.xyte.client;

import io.xyte.client.operation.AssetOperations;
import io.xyte.client.operation.QueryParameters;

/** Which assets to list. Immutable. */
public record AssetQuery(QueryParameters parameters) {
    private static final AssetQuery ALL = new AssetQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public AssetQuery {
        AssetOperations.LIST.checkQuery(parameters.values());
    }

    public static AssetQuery all() {
        return ALL;
    }

    /** By name. */
    public AssetQuery name(String name) {
        return new AssetQuery(parameters.with("name", name));
    }

    /** By serial number. */
    public AssetQuery serialNumber(String sn) {
        return new AssetQuery(parameters.with("serial_number", sn));
    }

    /** By space. */
    public AssetQuery space(long spaceId) {
        return new AssetQuery(parameters.with("space_id", spaceId));
    }

    /** The page of that number, from 1. */
    public AssetQuery page(int number) {
        return new AssetQuery(parameters.with("page", number));
    }

    /** That many rows a page. */
    public AssetQuery perPage(int rows) {
        return new AssetQuery(parameters.with("per_page", rows));
    }
}
