package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A box on site that watches devices which cannot reach the cloud.
 *
 * @param id the proxy id of the other edge calls
 * @param more what else the API said, by its own names
 */
public record Edge(
        @Nullable String id,
        @Nullable String name,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Edge {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Edge[" + id + "]";
    }
}
