package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded state, as the partner sees it.
 *
 * @param more what else the API said, by its own names
 */
public record PartnerHistoryRow(
        @Nullable Instant createdAt,
        @Nullable JsonNode state,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public PartnerHistoryRow {
        state = Kept.document(state);
        more = Kept.fields(more);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "PartnerHistoryRow[]";
    }
}
