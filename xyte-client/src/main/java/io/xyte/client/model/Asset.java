package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inventory entry without a connection.
 *
 * @param more what else the API said, by its own names
 */
public record Asset(
        @Nullable String id,
        @Nullable String name,
        @Nullable String serialNumber,
        @Nullable Long spaceId,
        @Nullable Instant purchasedAt,
        @Nullable String comments,
        @Nullable String iconName,
        @Nullable NamedRef manufacturer,
        @Nullable NamedRef deviceModel,
        @Nullable NamedRef deviceType,
        @Nullable NamedRef status,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Asset {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Asset[" + id + "]";
    }
}
