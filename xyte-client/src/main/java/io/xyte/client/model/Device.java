package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device. Text in it was written by outsiders.
 *
 * @param id absent only after a write that was answered with an empty body
 * @param status what the device itself reported: online, offline or error, as far as known
 * @param effectiveStatus what the platform thinks: ok, warning, error, offline, disconnected, never_seen, as far as known
 * @param mergedEffectiveStatus the same over a merged group, on its primary
 * @param details free document from registration
 * @param state last reported state, a free document; only when one device was asked for
 * @param customParameters of edge devices only; set passwords read {@code *****}
 * @param more what else the API said, by its own names
 */
public record Device(
        @Nullable String id,
        @Nullable String name,
        @Nullable String sn,
        @Nullable String mac,
        @Nullable String cloudId,
        @Nullable String status,
        @Nullable String effectiveStatus,
        @Nullable String mergedEffectiveStatus,
        @Nullable Instant lastSeenAt,
        @Nullable JsonNode details,
        @Nullable ModelRef model,
        @Nullable FirmwareRef firmware,
        @Nullable SpaceRef space,
        @Nullable JsonNode state,
        @Nullable JsonNode customParameters,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public Device {
        details = Kept.document(details);
        state = Kept.document(state);
        customParameters = Kept.document(customParameters);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Device[" + id + "]";
    }
}
