package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which firmware a device runs.
 *
 * @param more what else the API said, by its own names
 */
public record FirmwareRef(
        @Nullable String version,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public FirmwareRef {
        more = Kept.fields(more);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "FirmwareRef[]";
    }
}
