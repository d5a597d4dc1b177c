package io.xyte.mcp.stdio.bridge;

import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A request of the client, from when it was read until it is answered. Thread-safe. */
final class Call {
    private final Message.Request request;
    private final byte[] json;
    private final CountDownLatch settled = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable InputStream response;
    private boolean over;
    private volatile boolean sent;

    Call(Message.Request request, byte[] json) {
        this.request = request;
        this.json = json;
    }

    Message.Request request() {
        return request;
    }

    /** As the client sent it. */
    byte[] json() {
        return json;
    }

    boolean stateless() {
        return StatelessEra.claims(request);
    }

    boolean listens() {
        return StatelessEra.listens(request);
    }

    /** Whether sending it twice is the same as once: a tool may write, nothing else does. */
    boolean repeatable() {
        return !request.method().equals("tools/call");
    }

    boolean initializes() {
        return request.method().equals("initialize") && !stateless();
    }

    /** Does the sending on this thread, which a cancellation interrupts; nothing if it is over already. */
    void run(Runnable sending) {
        synchronized (this) {
            if (over) {
                return;
            }
            thread = Thread.currentThread();
        }
        try {
            sending.run();
        } finally {
            synchronized (this) {
                thread = null;
                Thread.interrupted(); // a late cancellation must not meet the thread's next task
            }
            settle();
        }
    }

    /** The server has it, and owes the answer. */
    void wasSent() {
        sent = true;
    }

    boolean sent() {
        return sent;
    }

    /** Its answer comes from here; a cancellation closes it. */
    synchronized void reads(InputStream body) throws IOException {
        response = body;
        if (over) {
            body.close();
        }
    }

    /** No answer is wanted any more. */
    synchronized void cancel() {
        over = true;
        if (thread != null) {
            thread.interrupt();
        }
        try {
            if (response != null) {
                response.close();
            }
        } catch (IOException e) {
            // nobody reads it
        }
    }

    /** The server has taken it, so the client's next message may follow. */
    void settle() {
        settled.countDown();
    }

    void awaitSettled() throws InterruptedException {
        settled.await();
    }
}
