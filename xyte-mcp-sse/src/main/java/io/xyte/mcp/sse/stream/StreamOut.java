package io.xyte.mcp.sse.stream;

import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.sse.edge.RequestId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/**
 * A response that is written piece by piece. Any thread may send and none waits: pieces queue up, and only the
 * connection's IO thread writes. A reader that does not keep up is dropped, for its queue must not fill the memory.
 */
public final class StreamOut {
    private static final Logger LOG = LoggerFactory.getLogger(StreamOut.class);

    /** How many keep-alive periods may pass without a byte being taken while some wait, or the end does. */
    private static final int PATIENCE_TICKS = 4;

    private static final int MAX_WRITE_BYTES = 64 * 1024;

    private final HttpServerExchange exchange;
    private final StreamSinkChannel channel;
    private final int maxQueuedBytes;
    private final byte[] filler;

    private final Deque<ByteBuffer> queue = new ArrayDeque<>();
    private int queuedBytes;
    private int stalledTicks;
    private boolean drainScheduled = true;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        /** What is queued still goes out, then the response ends. */
        ENDING,
        OVER
    }

    /**
     * A response whose headers are set, of a detached exchange. On the connection's IO thread.
     *
     * @param filler what it says when it is silent for long
     */
    StreamOut(HttpServerExchange exchange, int maxQueuedBytes, byte[] filler) {
        this.exchange = exchange;
        this.channel = exchange.getResponseChannel();
        this.maxQueuedBytes = maxQueuedBytes;
        this.filler = filler;
    }

    /**
     * Starts the response and sends its headers at once. On the connection's IO thread.
     *
     * @param onEnd runs once when the response is over, for whatever reason; on the IO thread
     */
    void start(Runnable onEnd) {
        exchange.addExchangeCompleteListener((ended, next) -> {
            over();
            onEnd.run();
            next.proceed();
        });
        channel.getWriteSetter().set(writable -> drain());
        drain();
    }

    /** Queues a piece; false if the stream is over or ending. The bytes must not be changed any more. */
    boolean send(byte[] piece) {
        synchronized (this) {
            if (state != State.OPEN) {
                return false;
            }
            // one piece always fits, however long it is
            if (queuedBytes > 0 && queuedBytes > maxQueuedBytes - piece.length) {
                drop("more than " + maxQueuedBytes + " bytes wait for it");
                return false;
            }
            queue.add(ByteBuffer.wrap(piece));
            queuedBytes += piece.length;
        }
        schedule();
        return true;
    }

    /** Ends the response after what is queued. */
    void end() {
        synchronized (this) {
            if (state != State.OPEN) {
                return;
            }
            state = State.ENDING;
        }
        schedule();
    }

    /** Ends the response after what is queued, and after what is about to be queued on the connection's IO thread. */
    void endInTurn() {
        exchange.getIoThread().execute(this::end);
    }

    /** Called once every keep-alive period: says something if nothing waits, and drops a reader that takes nothing. */
    void tick() {
        synchronized (this) {
            if (state == State.OVER) {
                return;
            }
            if (state == State.ENDING || !queue.isEmpty()) {
                stalledTicks++;
                if (stalledTicks >= PATIENCE_TICKS) {
                    drop("it has taken nothing for " + PATIENCE_TICKS + " keep-alive periods");
                }
                return;
            }
        }
        send(filler);
    }

    private void drop(String why) {
        LOG.warn("the reader of request {} was too slow and is dropped: {}", RequestId.of(exchange), why);
        state = State.OVER;
        forgetQueue();
        exchange.getIoThread().execute(() -> IoUtils.safeClose(exchange.getConnection()));
    }

    private void schedule() {
        synchronized (this) {
            if (drainScheduled) {
                return;
            }
            drainScheduled = true;
        }
        exchange.getIoThread().execute(this::drain);
    }

    private void drain() {
        if (isOver()) {
            return;
        }
        try {
            if (write()) {
                channel.suspendWrites();
                finish();
            } else {
                channel.resumeWrites();
            }
        } catch (IOException gone) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    /** Writes what is queued; false if the socket takes no more for now. */
    private boolean write() throws IOException {
        for (ByteBuffer piece = first(); piece != null; piece = first()) {
            int written = writeSome(piece);
            if (written == 0) {
                return false;
            }
            taken(written, piece);
        }
        return channel.flush();
    }

    /** The JDK copies what it is given into a buffer of its own, and keeps that buffer. */
    private int writeSome(ByteBuffer piece) throws IOException {
        int end = piece.limit();
        piece.limit(Math.min(end, piece.position() + MAX_WRITE_BYTES));
        try {
            return channel.write(piece);
        } finally {
            piece.limit(end);
        }
    }

    synchronized boolean isOver() {
        return state == State.OVER;
    }

    private synchronized @Nullable ByteBuffer first() {
        return queue.peek();
    }

    private synchronized void taken(int bytes, ByteBuffer piece) {
        if (state == State.OVER) {
            return;
        }
        stalledTicks = 0;
        queuedBytes -= bytes;
        if (!piece.hasRemaining()) {
            queue.poll();
        }
    }

    private void finish() throws IOException {
        boolean ending;
        synchronized (this) {
            drainScheduled = !queue.isEmpty();
            if (drainScheduled) {
                exchange.getIoThread().execute(this::drain);
                return;
            }
            ending = state == State.ENDING;
        }
        if (ending && !exchange.isRequestComplete()) {
            // a client that still sends would look at a response that ends as it should only when it has sent more
            IoUtils.safeClose(exchange.getConnection());
        } else if (ending) {
            channel.shutdownWrites();
            if (!channel.flush()) {
                channel.resumeWrites();
            }
        }
    }

    private synchronized void over() {
        state = State.OVER;
        forgetQueue();
    }

    private void forgetQueue() {
        queue.clear();
        queuedBytes = 0;
    }
}
