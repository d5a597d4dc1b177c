package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a device is.
 *
 * @param fullPath names from the root down, with / between them
 * @param more what else the API said, by its own names
 */
public record SpaceRef(
        @Nullable Long id,
        @Nullable String fullPath,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public SpaceRef {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "SpaceRef[" + id + "]";
    }
}
