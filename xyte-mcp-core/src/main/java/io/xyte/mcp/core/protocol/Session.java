package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.stateless.StatelessEra;
import io.xyte.mcp.core.stateless.Subscription;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * One client's conversation, on whatever wire: its caller, what it said of itself, and its requests in flight. It belongs
 * to the caller who opened it. Requests of both eras may come on one session. Thread-safe.
 */
public final class Session implements AutoCloseable {
    private static final String CANCELLED = "notifications/cancelled";

    private final McpEngine engine;
    private final Caller caller;
    private final Clock clock;
    private final Map<JsonNode, InFlight> inFlight = new ConcurrentHashMap<>();
    private final Map<InFlight, Listening> subscriptions = new ConcurrentHashMap<>();
    private final Sharing sharing;
    private final PendingQuestions questions;
    private final ClientState client;
    private volatile boolean closed;
    private volatile boolean stopping;
    private volatile Consumer<Change> ownStream = change -> {};

    /** A request that listens: what tells it of changes, and what ends it with an answer. */
    private record Listening(Consumer<Change> listener, Runnable completion) {}

    /** A session without requests. */
    public Session(McpEngine engine, Caller caller, Clock clock) {
        this(engine, caller, clock, Sharing.NONE);
    }

    /** A session without requests, of which other instances of the server know. */
    public Session(McpEngine engine, Caller caller, Clock clock, Sharing sharing) {
        this.engine = engine;
        this.caller = caller;
        this.clock = clock;
        this.sharing = sharing;
        this.questions = new PendingQuestions(sharing.mark());
        this.client = new ClientState(sharing);
    }

    /** How other instances know of it. */
    public Sharing sharing() {
        return sharing;
    }

    /** What the client said of itself, by names; empty before {@code initialize}. */
    public Map<String, String> said() {
        return client.said();
    }

    /** Takes what {@link #said} gave at another instance in the place of what is known here. */
    public void restore(Map<String, String> said) {
        client.restore(said);
    }

    /** Who opened the session. */
    public Caller caller() {
        return caller;
    }

    /**
     * Tells the client of changes beside its requests, in the session era; until the session ends. Called once.
     *
     * @param stream takes JSON-RPC messages on one line; called by any thread, and must not block
     */
    public void tellChanges(Consumer<byte[]> stream) {
        ownStream = change -> {
            if (client.wants(change, engine.card())) {
                stream.accept(JsonRpc.notification(change.method(), change.params()));
            }
        };
        engine.changes().add(ownStream, caller);
        if (closed) {
            engine.changes().remove(ownStream); // close() may have looked before
        }
    }

    /** Whether the client introduced itself with that revision of the session era. */
    public boolean speaks(String revision) {
        return client.speaks(revision);
    }

    /** Whether requests are on their way to an answer. */
    public boolean busy() {
        return !inFlight.isEmpty();
    }

    /** Takes a request of who opened the session and is on this machine; else like the other one. */
    public Runnable submit(Message.Request request, ReplyTo replies, Executor workers) {
        return submit(request, caller, Origin.LOCAL, replies, workers);
    }

    /** Answers a request that its transport turns away: nothing is done for it, but listeners hear of it. */
    public void refuse(Message.Request request, Caller sender, Origin origin, ReplyTo replies, Answer refusal) {
        engine.observed(request, sender, origin, client, replies).answer(refusal);
    }

    /**
     * Takes a request and has a worker answer it. It counts as in flight from now on, so that a cancellation that comes
     * next finds it. Where no worker is free it is answered with {@link ErrorCode#SERVER_BUSY} at once.
     *
     * @param sender who opened the session, with what that caller may do by now; narrowed as it was by the request that
     *     opened the session, too
     * @param origin where the request came from
     * @param plain where the answer goes
     * @return cancels this request and no other of its id; does nothing once it is answered
     */
    public Runnable submit(Message.Request request, Caller sender, Origin origin, ReplyTo plain, Executor workers) {
        ReplyTo replies = engine.observed(request, sender, origin, client, plain);
        InFlight call = new InFlight(() -> drop(request, replies));
        if (inFlight.putIfAbsent(request.id(), call) != null) {
            replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.INVALID_REQUEST, "Invalid request: a request of this id is in flight"));
            return () -> {};
        }
        if (closed) {
            call.cancel(); // close() may have looked before this call was in the map
        }
        if (StatelessEra.listens(request)) {
            listen(request, call, replies);
        } else {
            Caller watched = ObservedReply.watched(replies, sender.narrowedBy(caller.narrowing()));
            execute(request, watched, origin, call, replies, workers);
        }
        return () -> {
            call.cancel();
            forget(call);
        };
    }

    private void execute(
            Message.Request request, Caller sender, Origin origin, InFlight call, ReplyTo replies, Executor workers) {
        try {
            workers.execute(() -> LogContext.around(
                    origin, ObservedReply.traceId(replies), () -> run(request, sender, call, replies)));
        } catch (RejectedExecutionException full) {
            if (call.start()) {
                answer(
                        request,
                        call,
                        replies,
                        JsonRpc.error(request.id(), ErrorCode.SERVER_BUSY, "The server is busy. Try again later."));
            }
        }
    }

    private void drop(Message.Request request, ReplyTo replies) {
        inFlight.remove(request.id());
        endUnanswered(request, replies);
    }

    private void endUnanswered(Message.Request request, ReplyTo replies) {
        if (stopping) {
            replies.answer(stopped(request.id()));
        } else {
            replies.unanswered();
        }
    }

    private void run(Message.Request request, Caller sender, InFlight call, ReplyTo replies) {
        if (call.start()) {
            answer(request, call, replies, answer(request, sender, call, replies));
        }
    }

    private void answer(Message.Request request, InFlight call, ReplyTo replies, Answer answer) {
        boolean wanted = call.finish();
        inFlight.remove(request.id(), call);
        if (wanted) {
            replies.answer(answer);
        } else {
            endUnanswered(request, replies);
        }
    }

    private Answer answer(Message.Request request, Caller sender, InFlight call, ReplyTo replies) {
        if (!StatelessEra.claims(request)) {
            Optional<Answer> own = client.answer(request, engine.card());
            if (own.isPresent()) {
                return own.get();
            }
        }
        Notifications notifications = new Notifications(call, replies);
        Progress progress = notifications.progress(request.meta().path("progressToken"));
        LiveConversation conversation = new LiveConversation(client, questions, notifications, replies);
        return engine.answer(
                request,
                new CallContext(sender, progress, conversation, ObservedReply.failuresOf(replies), clock),
                notifications::log);
    }

    /** A subscription holds no thread: it stays in flight until it is cancelled, or completed because the session ends. */
    private void listen(Message.Request request, InFlight call, ReplyTo replies) {
        Optional<Answer> refusal = engine.refusalToListen(request);
        if (refusal.isEmpty()) {
            Subscription subscription = engine.subscription(request);
            call.whileWaiting(() -> replies.send(subscription.acknowledgement()));
            Consumer<Change> listener = change -> {
                if (subscription.wants(change)) {
                    call.whileWaiting(() -> replies.send(subscription.notification(change)));
                }
            };
            engine.changes().add(listener, caller);
            subscriptions.put(call, new Listening(listener, () -> complete(request, call, replies)));
            if (closed || inFlight.get(request.id()) != call) {
                endSubscription(call); // it ended before it was in the map
            }
        } else if (call.start()) {
            answer(request, call, replies, refusal.get());
        }
    }

    private void complete(Message.Request request, InFlight call, ReplyTo replies) {
        if (call.start()) {
            answer(request, call, replies, engine.completionOfListening(request));
        }
    }

    private void endSubscription(InFlight call) {
        forget(call).ifPresent(listening -> listening.completion().run());
    }

    private Optional<Listening> forget(InFlight call) {
        Optional<Listening> listening = Optional.ofNullable(subscriptions.remove(call));
        listening.ifPresent(found -> engine.changes().remove(found.listener()));
        return listening;
    }

    /**
     * Takes a notification. A cancelled request is interrupted and not answered; every other one changes nothing.
     *
     * @return false if it cancels a request that is not in flight here
     */
    public boolean accept(Message.Notification notification) {
        if (!notification.method().equals(CANCELLED)) {
            return true;
        }
        InFlight call = inFlight.get(notification.params().path("requestId"));
        if (call != null) {
            call.cancel();
            forget(call);
        }
        return call != null;
    }

    /**
     * Takes the client's response to a question; one that nobody waits for changes nothing.
     *
     * @return false if nobody here waits for it
     */
    public boolean accept(Message.Response response) {
        return questions.answer(response);
    }

    /** The client sends nothing more, but still reads: requests in flight go on, without answers to their questions. */
    public void hearsNoMore() {
        questions.close();
    }

    /** What the client is told of a request that its server has begun and did not get to answer. */
    public static Answer stopped(JsonNode id) {
        return JsonRpc.error(
                id,
                ErrorCode.INTERNAL_ERROR,
                "The server stopped before it could answer. What was asked may have been done: look before you ask again.");
    }

    /** Ends the session because its server ends: like {@link #close}, but the client is told of what is cancelled. */
    public void stop() {
        stopping = true;
        close();
    }

    /** Ends the session: its subscriptions are completed, its other requests in flight cancelled. */
    @Override
    public void close() {
        closed = true;
        engine.changes().remove(ownStream);
        subscriptions.keySet().forEach(this::endSubscription);
        inFlight.values().forEach(InFlight::cancel);
        questions.close(); // last, or a call that waits for an answer could end as if it were still wanted
    }
}
