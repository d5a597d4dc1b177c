package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Progress;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * One client's conversation, on whatever wire: its caller and its requests in flight. It belongs to the caller who
 * opened it. Thread-safe.
 */
public final class Session implements AutoCloseable {
    private final McpEngine engine;
    private final Caller caller;
    private final Clock clock;
    private final Map<JsonNode, InFlight> inFlight = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** A session without requests. */
    public Session(McpEngine engine, Caller caller, Clock clock) {
        this.engine = engine;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who opened the session. */
    public Caller caller() {
        return caller;
    }

    /** Whether requests are on their way to an answer. */
    public boolean busy() {
        return !inFlight.isEmpty();
    }

    /**
     * Takes a request. It counts as in flight from now on, so that a cancellation that comes next finds it.
     *
     * @param replies where the answer goes
     * @return the work, to be run once on a worker thread; it throws nothing
     */
    public Runnable begin(Message.Request request, ReplyTo replies) {
        InFlight call = new InFlight();
        if (inFlight.putIfAbsent(request.id(), call) != null) {
            return () -> replies.answer(inFlightAlready(request));
        }
        return () -> run(request, call, replies);
    }

    /**
     * Takes a request and has a worker answer it. Where no worker is free it is answered with
     * {@link ErrorCode#SERVER_BUSY} at once.
     *
     * @param replies where the answer goes
     * @return cancels this request and no other of its id; does nothing once it is answered
     */
    public Runnable submit(Message.Request request, ReplyTo replies, Executor workers) {
        InFlight call = new InFlight();
        if (inFlight.putIfAbsent(request.id(), call) != null) {
            replies.answer(inFlightAlready(request));
            return () -> {};
        }
        if (closed) {
            call.cancel(); // close() may have looked before this call was in the map
        }
        try {
            workers.execute(() -> run(request, call, replies));
        } catch (RejectedExecutionException full) {
            forget(request, call);
            replies.answer(JsonRpc.error(request.id(), ErrorCode.SERVER_BUSY, "The server is busy. Try again later."));
        }
        return call::cancel;
    }

    private static Answer inFlightAlready(Message.Request request) {
        return JsonRpc.error(
                request.id(), ErrorCode.INVALID_REQUEST, "Invalid request: a request of this id is in flight");
    }

    private void run(Message.Request request, InFlight call, ReplyTo replies) {
        if (!call.start()) {
            forget(request, call);
            replies.unanswered();
            return;
        }
        Answer answer = engine.answer(request, new CallContext(caller, progress(request, call, replies), clock));
        boolean wanted = call.finish();
        forget(request, call);
        if (wanted) {
            replies.answer(answer);
        } else {
            replies.unanswered();
        }
    }

    private void forget(Message.Request request, InFlight call) {
        inFlight.remove(request.id(), call);
    }

    private static Progress progress(Message.Request request, InFlight call, ReplyTo replies) {
        JsonNode token = request.meta().path("progressToken");
        if (!token.isTextual() && !token.isIntegralNumber()) {
            return Progress.IGNORED;
        }
        return (done, total, message) -> {
            ObjectNode params = JsonRpc.MAPPER.createObjectNode();
            params.set("progressToken", token);
            params.put("progress", done).put("total", total).put("message", message);
            call.whileRunning(() -> replies.send(JsonRpc.notification("notifications/progress", params)));
        };
    }

    /** Takes a notification. A cancelled request is interrupted and not answered; every other one changes nothing. */
    public void accept(Message.Notification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            InFlight call = inFlight.get(notification.params().path("requestId"));
            if (call != null) {
                call.cancel();
            }
        }
    }

    /** Ends the session: its requests in flight are cancelled. */
    @Override
    public void close() {
        closed = true;
        inFlight.values().forEach(InFlight::cancel);
    }
}
