package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation between people of the organization and of the vendor. Text in it was written by outsiders.
 *
 * @param status open or resolved, as far as known
 * @param userName who opened it
 * @param comments empty in lists: only the single ticket has them
 * @param more what else the API said, by its own names
 */
public record Ticket(
        @Nullable String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String status,
        @Nullable Instant createdAt,
        @Nullable String deviceId,
        @Nullable String userName,
        @Nullable String userEmail,
        List<TicketComment> comments,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Lists and maps are copied; where they are absent, they are empty. */
    public Ticket {
        comments = Kept.list(comments);
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "Ticket[" + id + "]";
    }
}
