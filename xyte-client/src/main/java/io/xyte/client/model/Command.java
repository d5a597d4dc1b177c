package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job for a device.
 *
 * @param status scheduled, pending, in_progress, done, failed or aborted, as far as known
 * @param message result text from the device
 * @param more what else the API said, by its own names
 */
public record Command(
        @Nullable String id,
        @Nullable String status,
        @Nullable String name,
        @Nullable String friendlyName,
        @Nullable JsonNode params,
        @Nullable String message,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public Command {
        params = Kept.document(params);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Command[" + id + "]";
    }
}
