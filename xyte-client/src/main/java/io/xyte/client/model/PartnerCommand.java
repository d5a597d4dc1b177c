package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job for a device, as its partner sees it.
 *
 * @param more what else the API said, by its own names
 */
public record PartnerCommand(
        @Nullable String id,
        @Nullable String status,
        @Nullable String name,
        @Nullable JsonNode parameters,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public PartnerCommand {
        parameters = Kept.document(parameters);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "PartnerCommand[" + id + "]";
    }
}
