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
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Hands requests to the workers, and no more of one caller than it may have in flight. Thread-safe. */
public final class Calls {
    private final Executor workers;
    private final PerCaller inFlight;
    private final PerCaller subscriptions;
    private final BooleanSupplier recorded;

    /**
     * No calls yet.
     *
     * @param workers run the calls, which block
     * @param recorded whether calls are recorded as they must be; none is made while they are not
     */
    public Calls(Executor workers, CallLimits limits, BooleanSupplier recorded) {
        this.recorded = recorded;
        this.workers = workers;
        this.inFlight = new PerCaller(limits.perCaller());
        this.subscriptions = new PerCaller(limits.subscriptionsPerCaller());
    }

    /**
     * Has a request answered; with {@link ErrorCode#SERVER_BUSY} if its caller has too many in flight.
     *
     * @param caller who sent it
     * @param origin where it came from
     * @return cancels it; does nothing once it is answered
     */
    Runnable submit(Session session, Message.Request request, Caller caller, Origin origin, ReplyTo replies) {
        if (request.method().equals("tools/call") && !recorded.getAsBoolean()) {
            Answer unrecorded = JsonRpc.error(
                    request.id(), ErrorCode.SERVER_BUSY, "The server cannot record calls now. Try again later.");
            session.refuse(request, caller, origin, replies, unrecorded);
            return () -> {};
        }
        PerCaller quota = StatelessEra.listens(request) ? subscriptions : inFlight;
        if (!quota.enter(caller.id())) {
            Answer busy = JsonRpc.error(
                    request.id(), ErrorCode.SERVER_BUSY, "You have too many requests in flight. Try again later.");
            session.refuse(request, caller, origin, replies, busy);
            return () -> {};
        }
        return session.submit(request, caller, origin, new Counted(replies, quota, caller.id()), workers);
    }

    /** Has a batch answered, if the session's revision knows batches; gives what cancels it. */
    Runnable submit(Session session, Batch batch, Caller caller, Origin origin, ReplyTo replies) {
        return Batches.take(
                session, batch, replies, (request, reply) -> submit(session, request, caller, origin, reply));
    }

    /** Gives the caller's place back with the answer. */
    private record Counted(ReplyTo replies, PerCaller quota, String caller) implements PassedReply {
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
