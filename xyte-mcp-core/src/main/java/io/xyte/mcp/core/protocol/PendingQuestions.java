package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.jsonrpc.Message;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests of the server that wait for the client's response, in the session era. Thread-safe. */
final class PendingQuestions {
    /** People answer slowly; clients give up on a call after five minutes at the latest. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 12;

    private final Map<String, CompletableFuture<ObjectNode>> waiting = new ConcurrentHashMap<>();
    private final String mark;
    private volatile boolean closed;

    /** @param mark the end of all ids */
    PendingQuestions(String mark) {
        this.mark = mark;
    }

    /** A question that has been asked. */
    final class Asked {
        private final String id = nextId();
        private final CompletableFuture<ObjectNode> response = new CompletableFuture<>();

        private Asked() {
            waiting.put(id, response);
        }

        String id() {
            return id;
        }

        /** Waits for the result. */
        ObjectNode result() {
            try {
                ObjectNode outcome = response.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (outcome.path("result") instanceof ObjectNode result) {
                    return result;
                }
                throw refused("the client refused to ask its user");
            } catch (TimeoutException e) {
                throw refused("the client's user did not answer in time");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw refused("the call was cancelled");
            } catch (ExecutionException e) {
                throw refused("the client has gone");
            } finally {
                waiting.remove(id);
            }
        }

        private static CatalogException refused(String why) {
            return new CatalogException(CatalogException.Kind.INVALID_ARGUMENT, "Not done: " + why + ".");
        }
    }

    Asked ask() {
        Asked asked = new Asked();
        if (closed) {
            close(); // it may have looked before this question was in the map
        }
        return asked;
    }

    /** Not to be guessed, and unlike that of any other instance. */
    private String nextId() {
        byte[] bits = new byte[ID_BYTES];
        RANDOM.nextBytes(bits);
        return "question-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits) + mark;
    }

    /** Takes the client's response; false if nobody here waits for it. */
    boolean answer(Message.Response response) {
        CompletableFuture<ObjectNode> future = waiting.get(response.id().asText());
        if (future != null) {
            future.complete(response.outcome());
        }
        return future != null;
    }

    /** Nobody will answer any more: what waits, and what is asked from now on, is told that the client has gone. */
    void close() {
        closed = true;
        waiting.values().forEach(future -> future.completeExceptionally(new IllegalStateException("session ended")));
    }
}
