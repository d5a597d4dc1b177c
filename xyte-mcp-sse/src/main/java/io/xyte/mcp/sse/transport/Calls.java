package io.xyte.mcp.sse.transport;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.stateless.StatelessEra;
import io.xyte.mcp.sse.limit.CallerQuota;
import java.util.concurrent.Executor;

/** Hands requests to the workers, and no more of one caller than it may have in flight. Thread-safe. */
public final class Calls {
    private final Executor workers;
    private final CallLimits limits;
    private final PerCaller inFlight = new PerCaller();
    private final PerCaller subscriptions = new PerCaller();
    private final CallerQuota quota;

    /**
     * No calls yet.
     *
     * @param workers run the calls, which block
     * @param quota how often and how many at once a caller may ask
     */
    public Calls(Executor workers, CallLimits limits, CallerQuota quota) {
        this.quota = quota;
        this.workers = workers;
        this.limits = limits;
    }

    /**
     * Has a request answered; with {@link ErrorCode#RATE_LIMITED} if its caller sends too many, or has too many in flight.
     *
     * @param caller who sent it
     * @return cancels it; does nothing once it is answered
     */
    Runnable submit(Session session, Message.Request request, Caller caller, ReplyTo replies) {
        if (!quota.spendRequest(caller)) {
            replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.RATE_LIMITED, "You send too many requests. Try again in 1 s."));
            return () -> {};
        }
        boolean listens = StatelessEra.listens(request);
        PerCaller places = listens ? subscriptions : inFlight;
        int limit = listens ? limits.subscriptionsPerCaller() : quota.of(caller).concurrentCalls();
        if (!places.enter(caller.account(), limit)) {
            replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.RATE_LIMITED, "You have too many requests in flight. Try again later."));
            return () -> {};
        }
        return session.submit(request, caller, new Counted(replies, places, caller.account()), workers);
    }

    /** Gives the caller's place back with the answer. */
    private record Counted(ReplyTo replies, PerCaller places, String caller) implements ReplyTo {
        @Override
        public void send(byte[] json) {
            replies.send(json);
        }

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
