package io.xyte.mcp.sse.transport;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** Hands requests to the workers, and no more of one caller than it may have in flight. Thread-safe. */
public final class Calls {
    private final Executor workers;
    private final PerCaller inFlight;
    private final PerCaller subscriptions;
    private final Predicate<Caller> rate;

    /**
     * No calls yet.
     *
     * @param workers run the calls, which block
     * @param rate spends one of a caller's requests; false if there is none at the moment
     */
    public Calls(Executor workers, CallLimits limits, Predicate<Caller> rate) {
        this.rate = rate;
        this.workers = workers;
        this.inFlight = new PerCaller(limits.perCaller());
        this.subscriptions = new PerCaller(limits.subscriptionsPerCaller());
    }

    /**
     * Has a request answered; with {@link ErrorCode#RATE_LIMITED} if its caller sends too many, or has too many in flight.
     *
     * @param caller who sent it
     * @return cancels it; does nothing once it is answered
     */
    Runnable submit(Session session, Message.Request request, Caller caller, ReplyTo replies) {
        if (!rate.test(caller)) {
            replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.RATE_LIMITED, "You send too many requests. Try again in 1 s."));
            return () -> {};
        }
        PerCaller quota = StatelessEra.listens(request) ? subscriptions : inFlight;
        if (!quota.enter(caller.account())) {
            replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.RATE_LIMITED, "You have too many requests in flight. Try again later."));
            return () -> {};
        }
        return session.submit(request, caller, new Counted(replies, quota, caller.account()), workers);
    }

    /** Gives the caller's place back with the answer. */
    private record Counted(ReplyTo replies, PerCaller quota, String caller) implements ReplyTo {
        @Override
        public void send(byte[] json) {
            replies.send(json);
        }

        @Override
        public void answer(Answer answer) {
            quota.leave(caller);
            replies.answer(answer);
        }

        @Override
        public void unanswered() {
            quota.leave(caller);
            replies.unanswered();
        }
    }
}
