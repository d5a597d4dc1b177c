package io.xyte.mcp.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.mcp.core.protocol.Answer;
import io.xyte.mcp.core.protocol.ReplyTo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Collects what one request is told, and fails if anything comes after its end. Thread-safe. */
public final class Replies implements ReplyTo {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Optional<JsonNode>> end = new CompletableFuture<>();

    @Override
    public void send(byte[] json) {
        mustBeOpen();
        messages.add(read(json));
    }

    @Override
    public void answer(Answer answer) {
        end(Optional.of(read(answer.json())));
    }

    @Override
    public void unanswered() {
        end(Optional.empty());
    }

    /** The messages so far that came before the answer. */
    public List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    /** Whether the end has come. */
    public boolean ended() {
        return end.isDone();
    }

    /** Waits for the end; empty if there was no answer. */
    public Optional<JsonNode> await() {
        return end.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private void end(Optional<JsonNode> answer) {
        if (!end.complete(answer)) {
            throw new AssertionError("a request was ended twice");
        }
    }

    private void mustBeOpen() {
        if (end.isDone()) {
            throw new AssertionError("a message came after the end of its request");
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the server wrote what is no JSON", e);
        }
    }
}
