package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a device.
 *
 * @param more what else the API said, by its own names
 */
public record PartnerDeviceConfig(
        @Nullable Long version,
        @Nullable Instant lastUpdated,
        @Nullable JsonNode config,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public PartnerDeviceConfig {
        config = Kept.document(config);
        more = Kept.fields(more);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "PartnerDeviceConfig[]";
    }
}
