package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organization.
 *
 * @param more what else the API said, by its own names
 */
public record User(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        List<String> groupNames,
        @Nullable Instant deactivatedAt,
        @Nullable Instant createdAt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public User {
        groupNames = Kept.list(groupNames);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
