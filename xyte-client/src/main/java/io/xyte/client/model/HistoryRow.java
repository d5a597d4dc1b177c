package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded state of a device.
 *
 * @param uuid id of the row or of the device, where the API says no more
 * @param name name of the device
 * @param model name of the model, or an object
 * @param partner name of the vendor, or an object
 * @param state a free document, with {@code status} in it
 * @param more what else the API said, by its own names
 */
public record HistoryRow(
        @Nullable String id,
        @Nullable String uuid,
        @Nullable String deviceId,
        @Nullable String name,
        @Nullable JsonNode model,
        @Nullable String subModel,
        @Nullable JsonNode partner,
        @Nullable Long spaceId,
        @Nullable JsonNode state,
        @Nullable Instant createdAt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public HistoryRow {
        model = Kept.document(model);
        partner = Kept.document(partner);
        state = Kept.document(state);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "HistoryRow[" + id + "]";
    }
}
