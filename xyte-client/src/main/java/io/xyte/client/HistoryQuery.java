package io.xyte.client;

import io.xyte.client.operation.HistoryOperations;
import io.xyte.client.operation.QueryParameters;
import java.time.Duration;
import java.time.Instant;

/** Which recorded states to list: the last week, unless told otherwise, and at most 31 days. Immutable. */
public record HistoryQuery(QueryParameters parameters) {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(31);
    private static final HistoryQuery ALL = new HistoryQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public HistoryQuery {
        HistoryOperations.LIST.checkQuery(parameters.values());
        checkWindow(parameters);
    }

    public static HistoryQuery all() {
        return ALL;
    }

    /** Only this device. */
    public HistoryQuery device(String deviceId) {
        return new HistoryQuery(parameters.with("device_id", deviceId));
    }

    /** Only this space. */
    public HistoryQuery space(long spaceId) {
        return new HistoryQuery(parameters.with("space_id", spaceId));
    }

    /** Only devices of this name. */
    public HistoryQuery name(String name) {
        return new HistoryQuery(parameters.with("name", name));
    }

    /** Only devices that are in this state now, whatever their rows say. */
    public HistoryQuery status(DeviceStatus status) {
        return new HistoryQuery(parameters.with("status", ApiWord.of(status)));
    }

    /** Not before this time. */
    public HistoryQuery from(Instant start) {
        return new HistoryQuery(parameters.withSeconds("from", start));
    }

    /** Not after this time, which is at most 31 days later. */
    public HistoryQuery to(Instant end) {
        return new HistoryQuery(parameters.withSeconds("to", end));
    }

    /** The page of that number, from 1. */
    public HistoryQuery page(int number) {
        return new HistoryQuery(parameters.with("page", number));
    }

    /** That many rows a page, 1 to 1000. */
    public HistoryQuery perPage(int rows) {
        return new HistoryQuery(parameters.with("per_page", rows));
    }

    private static void checkWindow(QueryParameters parameters) {
        String from = parameters.values().get("from");
        String to = parameters.values().get("to");
        if (from == null || to == null) {
            return;
        }
        long seconds = Long.parseLong(to) - Long.parseLong(from);
        if (seconds < 0 || seconds > LONGEST_WINDOW.toSeconds()) {
            throw new IllegalArgumentException(
                    "to must be 0 to 31 days after from, was " + seconds + " seconds after it");
        }
    }
}
