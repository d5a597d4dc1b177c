package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name: a partner, product, model or label.
 *
 * @param more what else the API said, by its own names
 */
public record NamedRef(
        @Nullable String id,
        @Nullable String name,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public NamedRef {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "NamedRef[" + id + "]";
    }
}
