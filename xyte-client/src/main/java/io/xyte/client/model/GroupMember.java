package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user as member of a group.
 *
 * @param more what else the API said, by its own names
 */
public record GroupMember(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public GroupMember {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "GroupMember[" + id + "]";
    }
}
