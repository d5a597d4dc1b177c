package io.xyte.client;

import io.xyte.client.operation.LicenseOperations;
import io.xyte.client.operation.QueryParameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which licences to list. Filters apply together. Immutable. */
public record LicenseQuery(QueryParameters parameters) {
    private static final LicenseQuery ALL = new LicenseQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public LicenseQuery {
        LicenseOperations.LIST.checkQuery(parameters.values());
    }

    public static LicenseQuery all() {
        return ALL;
    }

    /** In one of these states; one at least. */
    public LicenseQuery states(LicenseState... states) {
        String words = Arrays.stream(states).map(ApiWord::of).collect(Collectors.joining(","));
        return new LicenseQuery(parameters.with("state", words));
    }

    /** True: linked to a device or reserved for a serial number. */
    public LicenseQuery assigned(boolean is) {
        return new LicenseQuery(parameters.with("assigned", is));
    }

    /** Assigned to this device. */
    public LicenseQuery device(String deviceId) {
        return new LicenseQuery(parameters.with("device_id", deviceId));
    }

    /** Of this product. */
    public LicenseQuery product(String productId) {
        return new LicenseQuery(parameters.with("product_id", productId));
    }

    /** For this model. */
    public LicenseQuery deviceModel(String modelId) {
        return new LicenseQuery(parameters.with("device_model_id", modelId));
    }

    /** Reserved for this serial number. */
    public LicenseQuery boundDeviceSn(String sn) {
        return new LicenseQuery(parameters.with("bound_device_sn", sn));
    }

    /** True: warranties only; false: none. */
    public LicenseQuery warranty(boolean is) {
        return new LicenseQuery(parameters.with("warranty", is));
    }

    /** Whether it can go to another device. */
    public LicenseQuery transferable(boolean is) {
        return new LicenseQuery(parameters.with("transferable", is));
    }

    /** Ends at this time or before; one that never ends does not. */
    public LicenseQuery expiresBefore(Instant time) {
        return new LicenseQuery(parameters.with("expires_before", time));
    }

    /** Ends at this time or after; one that never ends does not. */
    public LicenseQuery expiresAfter(Instant time) {
        return new LicenseQuery(parameters.with("expires_after", time));
    }

    /** Bought in this order. */
    public LicenseQuery orderShortId(String order) {
        return new LicenseQuery(parameters.with("order_short_id", order));
    }

    /** The page of that number, from 1. */
    public LicenseQuery page(int number) {
        return new LicenseQuery(parameters.with("page", number));
    }

    /** That many rows a page, 1 to 100. */
    public LicenseQuery perPage(int rows) {
        return new LicenseQuery(parameters.with("per_page", rows));
    }
}
