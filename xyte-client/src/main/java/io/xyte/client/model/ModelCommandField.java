package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that a command takes.
 *
 * @param name the key in extra parameters
 * @param options the values allowed, if they are listed
 * @param more what else the API said, by its own names
 */
public record ModelCommandField(
        @Nullable String name,
        @Nullable String type,
        @Nullable @JsonProperty("typeName") String typeName,
        @Nullable Boolean required,
        List<JsonNode> options,
        @Nullable String path,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public ModelCommandField {
        options = Kept.list(options);
        more = Kept.fields(more);
    }

    /** Its name only: the rest is the customer's. */
    @Override
    public String toString() {
        return "ModelCommandField[" + name + "]";
    }
}
