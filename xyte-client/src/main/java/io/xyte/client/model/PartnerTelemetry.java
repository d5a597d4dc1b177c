package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that a device measured.
 *
 * @param createdAt when it arrived
 * @param more what else the API said, by its own names
 */
public record PartnerTelemetry(
        @Nullable Instant createdAt,
        @Nullable Instant deviceTimestamp,
        @Nullable JsonNode telemetries,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public PartnerTelemetry {
        telemetries = Kept.document(telemetries);
        more = Kept.fields(more);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "PartnerTelemetry[]";
    }
}
