package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counters of an organization.
 *
 * @param more what else the API said, by its own names
 */
public record Statistics(
        @Nullable Long devices,
        @Nullable Long users,
        @Nullable Long groups,
        @Nullable Long spaces,
        @Nullable Long openTickets,
        @Nullable Long openIncidents,
        @Nullable Long pendingInvoices,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Statistics {
        more = Kept.fields(more);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "Statistics[]";
    }
}
