package io.xyte.client;

import io.xyte.client.operation.IncidentOperations;
import io.xyte.client.operation.QueryParameters;
import java.time.Instant;

/** Which incidents to list. All filters are sent, but not every hub applies each: check the rows where it matters. Immutable. */
public record IncidentQuery(QueryParameters parameters) {
    private static final IncidentQuery ALL = new IncidentQuery(QueryParameters.NONE);

    /**
     * What is asked for, by the API's names.
     *
     * @throws IllegalArgumentException if the API would not take it
     */
    public IncidentQuery {
        IncidentOperations.LIST.checkQuery(parameters.values());
    }

    public static IncidentQuery all() {
        return ALL;
    }

    /** Only incidents in this state. */
    public IncidentQuery status(IncidentStatus status) {
        return new IncidentQuery(parameters.with("status", ApiWord.of(status)));
    }

    /** Only incidents of this priority. */
    public IncidentQuery priority(IncidentPriority priority) {
        return new IncidentQuery(parameters.with("priority", ApiWord.of(priority)));
    }

    /** Not before this time; 1970 if it is not said. */
    public IncidentQuery from(Instant start) {
        return new IncidentQuery(parameters.withSeconds("from", start));
    }

    /** Not after this time; now if it is not said. */
    public IncidentQuery to(Instant end) {
        return new IncidentQuery(parameters.withSeconds("to", end));
    }

    /** By space. */
    public IncidentQuery space(long spaceId) {
        return new IncidentQuery(parameters.with("space_id", spaceId));
    }

    /** By kind: offline, user, rule_ and a UUID, or a code of the device. */
    public IncidentQuery issue(String issue) {
        return new IncidentQuery(parameters.with("issue", issue));
    }

    /** By title. */
    public IncidentQuery title(String title) {
        return new IncidentQuery(parameters.with("title", title));
    }

    /** By description. */
    public IncidentQuery description(String text) {
        return new IncidentQuery(parameters.with("description", text));
    }

    /** By name of the model. */
    public IncidentQuery deviceModel(String model) {
        return new IncidentQuery(parameters.with("device_model", model));
    }

    /** By vendor. */
    public IncidentQuery partnerName(String partner) {
        return new IncidentQuery(parameters.with("partner_name", partner));
    }

    /** By variant of the model. */
    public IncidentQuery subModel(String subModel) {
        return new IncidentQuery(parameters.with("sub_model", subModel));
    }

    /** The page of that number, from 1. */
    public IncidentQuery page(int number) {
        return new IncidentQuery(parameters.with("page", number));
    }

    /** That many rows a page, 1 to 500. */
    public IncidentQuery perPage(int rows) {
        return new IncidentQuery(parameters.with("per_page", rows));
    }
}
