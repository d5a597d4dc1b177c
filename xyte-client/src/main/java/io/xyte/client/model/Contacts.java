package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to at an organization.
 *
 * @param more what else the API said, by its own names
 */
public record Contacts(
        @Nullable String adminEmail,
        @Nullable String adminName,
        @Nullable String financeEmail,
        @Nullable String financeName,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Contacts {
        more = Kept.fields(more);
    }

    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "Contacts[]";
    }
}
