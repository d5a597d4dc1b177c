package io.xyte.client.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a ticket.
 *
 * @param system whether it was written by a machine
 * @param user name of the author
 * @param owner organization or partner of the author
 * @param more what else the API said, by its own names
 */
public record TicketComment(
        @Nullable String id,
        @Nullable String text,
        @Nullable Instant createdAt,
        @Nullable Boolean system,
        @Nullable String user,
        @Nullable String owner,
        @Nullable String ownerType,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public TicketComment {
        more = Kept.fields(more);
    }

    /** Its id only: the rest is the customer's. */
    @Override
    public String toString() {
        return "TicketComment[" + id + "]";
    }
}
