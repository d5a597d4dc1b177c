package io.xyte.mcp.stdio.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The requests that wait for their answers. Each is answered once, or not at all when cancelled. Thread-safe. */
final class Calls {
    private final Consumer<byte[]> client;
    private final int limit;
    private final Semaphore free;
    private final Map<JsonNode, Call> open = new ConcurrentHashMap<>();
    private final Map<JsonNode, CompletableFuture<JsonNode>> own = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    Calls(Consumer<byte[]> client, int limit) {
        this.client = client;
        this.limit = limit;
        this.free = new Semaphore(limit);
    }

    /** Waits for a free place, so that the client's pipe holds what is too much; false if the id is in use. */
    boolean add(Call call) {
        free.acquireUninterruptibly();
        if (open.putIfAbsent(call.request().id(), call) == null) {
            return true;
        }
        free.release();
        send(JsonRpc.error(
                        call.request().id(),
                        ErrorCode.INVALID_REQUEST,
                        "Invalid request: a request of this id is in flight")
                .json());
        return false;
    }

    boolean isOpen(Call call) {
        return open.get(call.request().id()) == call;
    }

    Collection<Call> open() {
        return List.copyOf(open.values());
    }

    /** Forgets a cancelled request. */
    void cancel(Call call) {
        if (remove(call)) {
            call.cancel();
        }
    }

    /** Answers with what is known instead of an answer. */
    void fail(Call call, RemoteException failure) {
        if (remove(call)) {
            send(Failures.answer(call, failure));
        }
    }

    /** An error that the server gave without the request's id. */
    void fail(Call call, ObjectNode error) {
        if (remove(call)) {
            send(JsonRpc.error(call.request().id(), error).json());
        }
    }

    private boolean remove(Call call) {
        boolean was = open.remove(call.request().id(), call);
        if (was) {
            free.release();
        }
        return was;
    }

    /** Takes a message of the server; an answer that nobody waits for is dropped. */
    void deliver(JsonNode message) {
        if (!message.has("method")) {
            JsonNode id = message.path("id");
            CompletableFuture<JsonNode> ours = own.remove(id);
            if (ours != null) {
                ours.complete(message);
                return;
            }
            Call call = open.get(id);
            if (call == null || !remove(call)) {
                return;
            }
        }
        try {
            send(JsonRpc.MAPPER.writeValueAsBytes(message)); // on one line, whatever it came as
        } catch (IOException e) {
            throw new UncheckedIOException("parsed JSON can be written", e);
        }
    }

    private void send(byte[] json) {
        client.accept(json);
    }

    /** A request of the bridge itself. */
    record Own(JsonNode id, CompletableFuture<JsonNode> answer) {}

    Own ask() {
        Own asked = new Own(TextNode.valueOf("xyte-bridge-" + count.incrementAndGet()), new CompletableFuture<>());
        own.put(asked.id(), asked.answer());
        return asked;
    }

    /** Waits until nothing is in flight, or the time is over; then what is left gets its failure. */
    void drain(Duration time) throws InterruptedException {
        open().stream().filter(Call::listens).forEach(this::cancel);
        if (!free.tryAcquire(limit, time.toNanos(), TimeUnit.NANOSECONDS)) {
            open().forEach(call ->
                    fail(call, new RemoteException(RemoteException.Kind.UNCLEAR, "No answer came in time.")));
        }
    }
}
