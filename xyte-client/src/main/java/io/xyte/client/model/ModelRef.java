package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which model a device is of.
 *
 * @param more what else the API said, by its own names
 */
public record ModelRef(
        @Nullable String id,
        @Nullable String name,
        @Nullable String subModel,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public ModelRef {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "ModelRef[" + id + "]";
    }
}
