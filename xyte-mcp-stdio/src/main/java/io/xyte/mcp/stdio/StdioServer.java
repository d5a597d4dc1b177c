package io.xyte.mcp.stdio;

import com.fasterxml.jackson.databind.node.NullNode;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.core.protocol.Batches;
import io.xyte.mcp.core.protocol.Session;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Answers the messages of one client. Notifications take effect on the reading thread, requests run on workers. */
final class StdioServer implements LineReader.Lines {
    private final Session session;
    private final LineWriter client;
    private final Executor workers;
    private final Limits limits;
    private final Semaphore free;

    StdioServer(Session session, LineWriter client, Executor workers, Limits limits) {
        this.session = session;
        this.client = client;
        this.workers = workers;
        this.limits = limits;
        this.free = new Semaphore(limits.inFlight());
    }

    /** Serves until the input ends and what is then in flight is answered, or has taken too long. */
    void serve(InputStream input) throws InterruptedException {
        try {
            new LineReader(input, limits.lineBytes(), this).readToEnd();
        } catch (IOException gone) {
            // a client whose pipe cannot be read has left, as one that has closed it
        }
        session.hearsNoMore();
        free.tryAcquire(limits.inFlight(), limits.drain().toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void line(byte[] bytes) {
        try {
            if (Batch.begins(bytes)) {
                Batches.take(
                        session,
                        Batch.parse(bytes),
                        client,
                        (request, reply) -> session.submit(request, reply, this::onWorker));
            } else {
                take(JsonRpc.parse(bytes));
            }
        } catch (ProtocolException e) {
            client.answer(e.answer());
        }
    }

    @Override
    public void tooLong() {
        client.answer(JsonRpc.error(
                NullNode.getInstance(),
                ErrorCode.INVALID_REQUEST,
                "Invalid request: a message must have at most " + limits.lineBytes() + " bytes"));
    }

    private void take(Message message) {
        if (message instanceof Message.Request request) {
            session.submit(request, client, this::onWorker);
        } else if (message instanceof Message.Notification notification) {
            session.accept(notification);
        } else {
            session.accept((Message.Response) message);
        }
    }

    /** Waits for a free place, so that the client's pipe and not this process holds what is too much. */
    private void onWorker(Runnable work) {
        free.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                work.run();
            } finally {
                free.release();
            }
        });
    }
}
