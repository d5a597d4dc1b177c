package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a ping of an edge goes.
 *
 * @param status pending, success, failed or online, as far as known
 * @param more what else the API said, by its own names
 */
public record EdgePingStatus(
        @Nullable String status,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public EdgePingStatus {
        more = Kept.fields(more);
    }

    /** Its status only: the rest is the customer's. */
    @Override
    public String toString() {
        return "EdgePingStatus[" + status + "]";
    }
}
