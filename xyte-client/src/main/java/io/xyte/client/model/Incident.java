package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem that was detected or reported. Text in it was written by outsiders.
 *
 * @param id {@code id}, or {@code uuid} where the API says that instead
 * @param status active or closed, as far as known
 * @param priority critical, high, moderate, low or planning, as far as known
 * @param issue offline, user, rule_ and a UUID, or a code of the device
 * @param more what else the API said, by its own names
 */
public record Incident(
        @Nullable String id,
        @Nullable String status,
        @Nullable String priority,
        @Nullable String title,
        @Nullable String description,
        @Nullable String issue,
        @Nullable String deviceId,
        @Nullable String deviceName,
        @Nullable String deviceModel,
        @Nullable String deviceSubModel,
        @Nullable String partnerName,
        @Nullable Long spaceId,
        @Nullable String spaceName,
        @Nullable String spaceTreePathName,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant closedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public Incident {
        more = Kept.fields(more);
        if (id == null && more.containsKey("uuid")) {
            id = more.get("uuid").asText();
        }
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Incident[" + id + "]";
    }
}
