package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization that a partner created. {@code more} holds its API key, under a name that is not documented: a secret.
 *
 * @param more what else the API said, by its own names
 */
public record PartnerOrganization(
        @Nullable String id,
        @Nullable String name,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public PartnerOrganization {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "PartnerOrganization[" + id + "]";
    }
}
