package io.xyte.client;

import io.xyte.client.operation.PartnerOperations;
import io.xyte.client.operation.QueryParameters;

/** Which devices of the partner to list. Immutable. */
public record PartnerDeviceQuery(QueryParameters parameters) {
    private static final PartnerDeviceQuery ALL = new PartnerDeviceQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public PartnerDeviceQuery {
        PartnerOperations.LIST_DEVICES.checkQuery(parameters.values());
    }

    public static PartnerDeviceQuery all() {
        return ALL;
    }

    /** By model. */
    public PartnerDeviceQuery model(String modelId) {
        return new PartnerDeviceQuery(parameters.with("model_id", modelId));
    }

    /** By serial number. */
    public PartnerDeviceQuery sn(String sn) {
        return new PartnerDeviceQuery(parameters.with("sn", sn));
    }

    /** By MAC address. */
    public PartnerDeviceQuery mac(String mac) {
        return new PartnerDeviceQuery(parameters.with("mac", mac));
    }

    /** The page of that number, from 1. */
    public PartnerDeviceQuery page(int number) {
        return new PartnerDeviceQuery(parameters.with("page", number));
    }
}
