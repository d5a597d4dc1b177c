package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting that a model wants when a device of it is claimed behind an edge.
 *
 * @param name its label, which is also the key in custom parameters
 * @param type text, textarea, password, number or file, as far as known
 * @param more what else the API said, by its own names
 */
public record ModelParameter(
        @Nullable String name,
        @Nullable String type,
        @Nullable Boolean required,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public ModelParameter {
        more = Kept.fields(more);
    }

    /** Its name only: the rest is the customer's. */
    @Override
    public String toString() {
        return "ModelParameter[" + name + "]";
    }
}
