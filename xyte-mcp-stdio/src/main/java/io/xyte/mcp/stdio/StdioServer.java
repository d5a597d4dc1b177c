package io.xyte.mcp.stdio;

import com.fasterxml.jackson.databind.node.NullNode;
import io.xyte.mcp.core.protocol.ErrorCode;
import io.xyte.mcp.core.protocol.JsonRpc;
import io.xyte.mcp.core.protocol.Message;
import io.xyte.mcp.core.protocol.ProtocolException;
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
        free.tryAcquire(limits.inFlight(), limits.drain().toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void line(byte[] bytes) {
        try {
            take(JsonRpc.parse(bytes));
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
            run(request);
        } else if (message instanceof Message.Notification notification) {
            session.accept(notification);
        }
        // a response answers nothing that this server has asked
    }

    private void run(Message.Request request) {
        free.acquireUninterruptibly();
        Runnable work = session.begin(request, client);
        workers.execute(() -> {
            try {
                work.run();
            } finally {
                free.release();
            }
        });
    }
}
