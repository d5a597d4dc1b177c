package io.xyte.mcp.sse.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.observe.Origin;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What instances tell each other. A session is named by the hash of its id, a caller by the hash of its hash: whoever reads
 * along learns neither an id nor a key.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Letter.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Letter.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = Letter.Cancelled.class, name = "cancelled"),
    @JsonSubTypes.Type(value = Letter.Listens.class, name = "listens"),
    @JsonSubTypes.Type(value = Letter.Handed.class, name = "handed"),
    @JsonSubTypes.Type(value = Letter.Posted.class, name = "posted"),
    @JsonSubTypes.Type(value = Letter.Response.class, name = "response"),
    @JsonSubTypes.Type(value = Letter.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = Letter.Event.class, name = "event"),
    @JsonSubTypes.Type(value = Letter.FeedEnd.class, name = "feed_end"),
    @JsonSubTypes.Type(value = Letter.Registered.class, name = "registered"),
    @JsonSubTypes.Type(value = Letter.Receipt.class, name = "receipt")
})
sealed interface Letter {

    /** To all: a session has ended. */
    record Ended(String session) implements Letter {}

    /** To all: a session's client has said something new of itself, which is kept. */
    record Changed(String session) implements Letter {}

    /** To all: a client cancels a request of that id. */
    record Cancelled(String session, JsonNode request) implements Letter {}

    /**
     * To all: a session's client listens at that instance to what belongs to no request.
     *
     * @param lastEventId the last message that it has, null if it said nothing of one
     */
    record Listens(String session, String at, @Nullable String lastEventId) implements Letter {}

    /** To where a client listens: a message that belongs to no request, and that it has not got. */
    record Handed(String session, String json) implements Letter {}

    /** A message of HTTP+SSE, for the instance that holds the stream. */
    record Posted(String session, String caller, String json, Narrowing narrowing, Origin origin) implements Letter {}

    /** A client's response, for the instance that has asked. */
    record Response(String session, String json) implements Letter {}

    /**
     * Asks an instance to send a stream's messages after one on, from now on.
     *
     * @param to the instance that they go to
     * @param feed what they are called there
     */
    record Follow(String session, String lastEventId, String to, String feed) implements Letter {}

    /** A message of a stream that is followed. */
    record Event(String feed, String id, String json) implements Letter {}

    /** A stream that was followed is over, or goes on elsewhere. */
    record FeedEnd(String feed) implements Letter {}

    /** A letter whose receipt somebody waits for; it may come more than once. */
    record Registered(String delivery, String from, Letter letter) implements Letter {}

    /**
     * The receipt.
     *
     * @param taken false if there was nobody to take it
     */
    record Receipt(String delivery, boolean taken) implements Letter {}

    /** What is sent. */
    default byte[] bytes() {
        try {
            return JsonRpc.MAPPER.writerFor(Letter.class).writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours cannot be written as JSON");
        }
    }

    /** Reads what was sent; empty if another version of this server sent what this one does not know. */
    static Optional<Letter> read(byte[] bytes) {
        try {
            return Optional.of(JsonRpc.MAPPER.readValue(new String(bytes, UTF_8), Letter.class));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
