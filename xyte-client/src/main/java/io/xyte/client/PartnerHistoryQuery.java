package io.xyte.client;

import io.xyte.client.operation.PartnerOperations;
import io.xyte.client.operation.QueryParameters;
import java.time.Instant;

/** Which recorded states the partner lists: those since the first of the month, unless told otherwise. Immutable. */
public record PartnerHistoryQuery(QueryParameters parameters) {
    private static final PartnerHistoryQuery ALL = new PartnerHistoryQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public PartnerHistoryQuery {
        PartnerOperations.LIST_HISTORIES.checkQuery(parameters.values());
    }

    public static PartnerHistoryQuery all() {
        return ALL;
    }

    /** Only rows with this state. */
    public PartnerHistoryQuery status(DeviceStatus status) {
        return new PartnerHistoryQuery(parameters.with("status", ApiWord.of(status)));
    }

    /** Not before this time. */
    public PartnerHistoryQuery from(Instant start) {
        return new PartnerHistoryQuery(parameters.with("from", start));
    }

    /** Not after this time. */
    public PartnerHistoryQuery to(Instant end) {
        return new PartnerHistoryQuery(parameters.with("to", end));
    }

    /** The page of that number, from 1. */
    public PartnerHistoryQuery page(int number) {
        return new PartnerHistoryQuery(parameters.with("page", number));
    }
}
