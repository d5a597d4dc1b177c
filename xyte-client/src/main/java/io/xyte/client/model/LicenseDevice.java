package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The device that a licence is assigned to.
 *
 * @param more what else the API said, by its own names
 */
public record LicenseDevice(
        @Nullable String id,
        @Nullable String sn,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public LicenseDevice {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "LicenseDevice[" + id + "]";
    }
}
