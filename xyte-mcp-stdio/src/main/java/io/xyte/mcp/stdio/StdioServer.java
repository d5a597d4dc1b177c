package io.xyte.mcp.stdio;

import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.LineSplitter;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.core.protocol.Batches;
import io.xyte.mcp.core.protocol.Flow;
import io.xyte.mcp.core.protocol.ReplyTo;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Answers the messages of one client. Notifications take effect on the reading thread, requests run on workers. */
final class StdioServer implements LineSplitter.Lines {
    /** The MCP SDKs for TypeScript and Python kill a process that lives longer than this after SIGTERM. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

    private final Session session;
    private final LineWriter client;
    private final Executor workers;
    private final Limits limits;
    private final Flow calls;
    private final Flow subscriptions;

    StdioServer(Session session, LineWriter client, Executor workers, Limits limits) {
        this.session = session;
        this.client = client;
        this.workers = workers;
        this.limits = limits;
        this.calls = new Flow(limits.inFlight(), this::wake);
        this.subscriptions = new Flow(limits.subscriptions(), () -> {});
    }

    /** Serves until the input ends and what is then in flight is answered, or has taken too long. */
    void serve(InputStream input) throws InterruptedException {
        session.tellChanges(client::send);
        try {
            new LineReader(input, limits.lineBytes(), this).readToEnd();
        } catch (IOException gone) {
            // a client whose pipe cannot be read has left, as one that has closed it
        }
        session.hearsNoMore();
        awaitAnswers(limits.drain());
    }

    /** The process was told to end: gives what is in flight a moment to be answered. */
    void end() {
        try {
            awaitAnswers(LAST_ANSWERS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void line(byte[] bytes) {
        try {
            if (Batch.begins(bytes)) {
                Batches.take(session, Batch.parse(bytes), client, elsewhere -> {}, this::submit);
            } else {
                take(JsonRpc.parse(bytes));
            }
        } catch (ProtocolException e) {
            client.answer(e.answer());
        }
    }

    @Override
    public void tooLong() {
        client.answer(LineSplitter.refusal(limits.lineBytes()));
    }

    private void take(Message message) {
        if (message instanceof Message.Request request) {
            submit(request, client);
        } else if (message instanceof Message.Notification notification) {
            session.accept(notification);
        } else {
            session.accept((Message.Response) message);
        }
    }

    private Runnable submit(Message.Request request, ReplyTo replies) {
        if (StatelessEra.listens(request)) {
            return submit(request, replies, subscriptions, !subscriptions.room());
        }
        awaitRoom();
        return submit(request, replies, calls, calls.full());
    }

    private Runnable submit(Message.Request request, ReplyTo replies, Flow flow, boolean refused) {
        if (refused) {
            replies.answer(JsonRpc.error(
                    request.id(), ErrorCode.SERVER_BUSY, "You have too many requests in flight. Try again later."));
            return () -> {};
        }
        return session.submit(request, flow.counted(replies), workers);
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Waits until another call may run, so that the client's pipe and not this process holds what is too much. */
    private synchronized void awaitRoom() {
        boolean interrupted = false;
        while (!calls.room()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true; // nothing that was read may be lost
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitAnswers(Duration limit) throws InterruptedException {
        long endNanos = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis();
                !calls.empty() && left > 0;
                left = (endNanos - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
