package io.xyte.mcp.sse.transport;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.protocol.Batches;
import io.xyte.mcp.core.protocol.PassedReply;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.stateless.StatelessEra;
import io.xyte.mcp.sse.limit.CallerQuota;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Hands requests to the workers, and no more of one caller than it may have in flight. Thread-safe. */
public final class Calls {
    private final Executor workers;
    private final CallLimits limits;
    private final PerCaller inFlight = new PerCaller();
    private final PerCaller subscriptions = new PerCaller();
    private final CallerQuota quota;
    private final BooleanSupplier recorded;

    /**
     * No calls yet.
     *
     * @param workers run the calls, which block
     * @param quota how often and how many at once a caller may ask
     * @param recorded whether calls are recorded as they must be; none is made while they are not
     */
    public Calls(Executor workers, CallLimits limits, CallerQuota quota, BooleanSupplier recorded) {
        this.workers = workers;
        this.limits = limits;
        this.quota = quota;
        this.recorded = recorded;
    }

    /**
     * Has a request answered; with {@link ErrorCode#RATE_LIMITED} if its caller sends too many, or has too many in flight.
     *
     * @param caller who sent it
     * @param origin where it came from
     * @return cancels it; does nothing once it is answered
     */
    Runnable submit(Session session, Message.Request request, Caller caller, Origin origin, ReplyTo replies) {
        PerCaller places = StatelessEra.listens(request) ? subscriptions : inFlight;
        Optional<Answer> refusal = refusal(request, caller, places);
        if (refusal.isPresent()) {
            session.refuse(request, caller, origin, replies, refusal.get());
            return () -> {};
        }
        return session.submit(request, caller, origin, new Counted(replies, places, caller.account()), workers);
    }

    /** Why a request is turned away; if it is not, it has its place. */
    private Optional<Answer> refusal(Message.Request request, Caller caller, PerCaller places) {
        if (request.method().equals("tools/call") && !recorded.getAsBoolean()) {
            return refused(request, ErrorCode.SERVER_BUSY, "The server cannot record calls now. Try again later.");
        }
        if (!quota.spendRequest(caller)) {
            return refused(request, ErrorCode.RATE_LIMITED, "You send too many requests. Try again in 1 s.");
        }
        int most = places == subscriptions
                ? limits.subscriptionsPerCaller()
                : quota.of(caller).concurrentCalls();
        return places.enter(caller.account(), most)
                ? Optional.empty()
                : refused(request, ErrorCode.RATE_LIMITED, "You have too many requests in flight. Try again later.");
    }

    private static Optional<Answer> refused(Message.Request request, ErrorCode code, String words) {
        return Optional.of(JsonRpc.error(request.id(), code, words));
    }

    /** Has a batch answered, if the session's revision knows batches; gives what cancels it. */
    Runnable submit(Session session, Batch batch, Caller caller, Origin origin, ReplyTo replies) {
        return submit(session, batch, caller, origin, replies, message -> {});
    }

    /**
     * The same for a session that other instances serve, too.
     *
     * @param elsewhere takes responses and cancellations that nobody here waits for
     */
    Runnable submit(
            Session session, Batch batch, Caller caller, Origin origin, ReplyTo replies, Consumer<Message> elsewhere) {
        return Batches.take(
                session,
                batch,
                replies,
                elsewhere,
                (request, reply) -> submit(session, request, caller, origin, reply));
    }

    /** Gives the caller's place back with the answer. */
    private record Counted(ReplyTo replies, PerCaller places, String caller) implements PassedReply {
        @Override
        public void answer(Answer answer) {
            places.leave(caller);
            replies.answer(answer);
        }

        @Override
        public void unanswered() {
            places.leave(caller);
            replies.unanswered();
        }
    }
}
