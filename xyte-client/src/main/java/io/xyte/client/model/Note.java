package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown text on a device or a space.
 *
 * @param notableType Device or Space
 * @param notableId UUID of the device or number of the space
 * @param createdBy absent for notes written with a key
 * @param more what else the API said, by its own names
 */
public record Note(
        @Nullable String id,
        @Nullable String content,
        @Nullable String notableType,
        @Nullable String notableId,
        @Nullable JsonNode createdBy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public Note {
        createdBy = Kept.document(createdBy);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Note[" + id + "]";
    }
}
