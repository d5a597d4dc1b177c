package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One client's conversation, on whatever wire: its caller, what it said of itself, and its requests in flight. It belongs
 * to the caller who opened it. Requests of both eras may come on one session. Thread-safe.
 */
public final class Session implements AutoCloseable {
    private final McpEngine engine;
    private final Caller caller;
    private final Clock clock;
    private final Map<JsonNode, InFlight> inFlight = new ConcurrentHashMap<>();
    private final PendingQuestions questions = new PendingQuestions();
    private final ClientState client = new ClientState();

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
        InFlight call = new InFlight(() -> drop(request, replies));
        if (inFlight.putIfAbsent(request.id(), call) != null) {
            return () -> replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.INVALID_REQUEST, "Invalid request: a request of this id is in flight"));
        }
        boolean listen = request.method().equals(StatelessEra.LISTEN) && StatelessEra.claims(request);
        return listen ? () -> listen(request, call, replies) : () -> run(request, call, replies);
    }

    private void drop(Message.Request request, ReplyTo replies) {
        inFlight.remove(request.id());
        replies.unanswered();
    }

    private void run(Message.Request request, InFlight call, ReplyTo replies) {
        if (!call.start()) {
            return;
        }
        Answer answer = answer(request, replies);
        boolean wanted = call.finish();
        inFlight.remove(request.id(), call);
        if (wanted) {
            replies.answer(answer);
        } else {
            replies.unanswered();
        }
    }

    private Answer answer(Message.Request request, ReplyTo replies) {
        if (!StatelessEra.claims(request)) {
            Optional<Answer> own = client.answer(request, engine.card());
            if (own.isPresent()) {
                return own.get();
            }
        }
        LiveConversation conversation = new LiveConversation(client, questions, replies);
        CallContext context = new CallContext(caller, progress(request, replies), conversation, clock);
        return engine.answer(request, context, (level, data) -> replies.send(Notifications.log(level, data)));
    }

    /** A subscription holds no thread: it lives until it is cancelled, or ended from here. */
    private void listen(Message.Request request, InFlight call, ReplyTo replies) {
        Optional<Answer> refusal = engine.refusalToListen(request);
        if (refusal.isPresent()) {
            if (call.finish()) {
                inFlight.remove(request.id(), call);
                replies.answer(refusal.get());
            }
            return;
        }
        replies.send(StatelessEra.acknowledgement(request));
    }

    private static Progress progress(Message.Request request, ReplyTo replies) {
        JsonNode token = request.meta().path("progressToken");
        if (!token.isTextual() && !token.isIntegralNumber()) {
            return Progress.IGNORED;
        }
        return (done, total, message) -> replies.send(Notifications.progress(token, done, total, message));
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

    /** Takes the client's response to a question; one that nobody waits for changes nothing. */
    public void accept(Message.Response response) {
        questions.answer(response);
    }

    /** Ends the session: its requests in flight are cancelled. */
    @Override
    public void close() {
        questions.close();
        inFlight.values().forEach(InFlight::cancel);
    }
}
