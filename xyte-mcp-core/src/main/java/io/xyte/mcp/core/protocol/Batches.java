package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.node.NullNode;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Refusal;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Batches of messages. One revision has them: 2025-03-26 brought them, 2025-06-18 took them away again. */
public final class Batches {
    /** The revision of batches. */
    public static final String REVISION = "2025-03-26";

    /** What a client of another revision is told. */
    public static final String REFUSAL =
            "Invalid request: batches are part of revision " + REVISION + " only; send one message at a time";

    private Batches() {}

    /**
     * Takes a batch, or answers why not. What is answered, is answered with one array.
     *
     * @param replies where that array goes, and before it what the requests say meanwhile
     * @param elsewhere takes responses and cancellations that nobody here waits for
     * @param submit takes one request, with where its answer goes; gives what cancels it
     * @return cancels the requests that are not answered yet
     */
    public static Runnable take(
            Session session,
            Batch batch,
            ReplyTo replies,
            Consumer<Message> elsewhere,
            BiFunction<Message.Request, ReplyTo, Runnable> submit) {
        try {
            check(session, batch);
        } catch (Refusal refusal) {
            replies.answer(refusal.answer(NullNode.getInstance()));
            return () -> {};
        }
        batch.messages().stream().filter(message -> !accepted(session, message)).forEach(elsewhere);
        BatchReply gathered = new BatchReply(replies, batch.refusals());
        List<Runnable> cancels = batch.requests().stream()
                .map(request -> submit.apply(request, gathered.part()))
                .toList();
        gathered.complete();
        return () -> cancels.forEach(Runnable::run);
    }

    private static void check(Session session, Batch batch) throws Refusal {
        if (!session.speaks(REVISION) || batch.requests().stream().anyMatch(StatelessEra::claims)) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, REFUSAL);
        }
        if (batch.requests().stream().anyMatch(request -> request.method().equals("initialize"))) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "Invalid request: initialize must not be part of a batch");
        }
    }

    private static boolean accepted(Session session, Message message) {
        if (message instanceof Message.Notification notification) {
            return session.accept(notification);
        }
        return !(message instanceof Message.Response response) || session.accept(response);
    }
}
