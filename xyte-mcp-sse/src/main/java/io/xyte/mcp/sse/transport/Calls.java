package io.xyte.mcp.sse.transport;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Answer;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.protocol.Batches;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.util.concurrent.Executor;

/** Hands requests to the workers, and no more of one caller than it may have in flight. Thread-safe. */
public final class Calls {
    private final Executor workers;
    private final PerCaller inFlight;
    private final PerCaller subscriptions;

    /**
     * No calls yet.
     *
     * @param workers run the calls, which block
     */
    public Calls(Executor workers, CallLimits limits) {
        this.workers = workers;
        this.inFlight = new PerCaller(limits.perCaller());
        this.subscriptions = new PerCaller(limits.subscriptionsPerCaller());
    }

    /**
     * Has a request answered; with {@link ErrorCode#SERVER_BUSY} if its caller has too many in flight.
     *
     * @param caller who sent it
     * @return cancels it; does nothing once it is answered
     */
    Runnable submit(Session session, Message.Request request, Caller caller, ReplyTo replies) {
        PerCaller quota = StatelessEra.listens(request) ? subscriptions : inFlight;
        if (!quota.enter(caller.id())) {
            replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.SERVER_BUSY, "You have too many requests in flight. Try again later."));
            return () -> {};
        }
        return session.submit(request, caller, new Counted(replies, quota, caller.id()), workers);
    }

    /** Has a batch answered, if the session's revision knows batches; gives what cancels it. */
    Runnable submit(Session session, Batch batch, Caller caller, ReplyTo replies) {
        return Batches.take(session, batch, replies, (request, reply) -> submit(session, request, caller, reply));
    }

    /** Gives the caller's place back with the answer. */
    private record Counted(ReplyTo replies, PerCaller quota, String caller) implements ReplyTo {
        @Override
        public void send(byte[] json) {
            replies.send(json);
        }

        @Override
        public void closeStream() {
            replies.closeStream();
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
