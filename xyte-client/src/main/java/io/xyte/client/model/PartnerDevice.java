package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device as its partner sees it.
 *
 * @param claimed name of the organization that claimed it
 * @param more what else the API said, by its own names
 */
public record PartnerDevice(
        @Nullable String id,
        @Nullable String sn,
        @Nullable String mac,
        @Nullable String cloudId,
        @Nullable String status,
        @Nullable String effectiveStatus,
        @Nullable String mergedEffectiveStatus,
        @Nullable Instant lastSeenAt,
        @Nullable JsonNode details,
        @Nullable JsonNode state,
        @Nullable String claimed,
        @Nullable ModelRef model,
        @Nullable FirmwareRef firmware,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public PartnerDevice {
        details = Kept.document(details);
        state = Kept.document(state);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "PartnerDevice[" + id + "]";
    }
}
