package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a claim behind an edge goes.
 *
 * @param result pending, success or failed, as far as known
 * @param more what else the API said, by its own names
 */
public record EdgeClaimStatus(
        @Nullable String result,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public EdgeClaimStatus {
        more = Kept.fields(more);
    }

    /** Its result only: the rest is the customer's. */
    @Override
    public String toString() {
        return "EdgeClaimStatus[" + result + "]";
    }
}
