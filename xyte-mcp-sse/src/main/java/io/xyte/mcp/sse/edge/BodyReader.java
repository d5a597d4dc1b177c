package io.xyte.mcp.sse.edge;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Collects the body of one request on the connection's IO thread. Undertow's own receiver makes room for the declared
 * length before a byte has come, copies byte by byte, and waits for ever.
 */
public final class BodyReader {
    private static final int FIRST_BYTES = 1024;

    /** Takes the body. */
    @FunctionalInterface
    public interface Receiver {
        /** On the connection's IO thread, with the request detached; may throw what the client is to be told. */
        void receive(byte[] body) throws Exception;
    }

    private final HttpServerExchange exchange;
    private final BodyLimits limits;
    private final Receiver receiver;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream(FIRST_BYTES);
    private @Nullable Deadline deadline;
    private boolean over;

    private BodyReader(HttpServerExchange exchange, BodyLimits limits, Receiver receiver) {
        this.exchange = exchange;
        this.limits = limits;
        this.receiver = receiver;
    }

    /** Detaches a request and hands over its body when it is there; refuses one that is too long or too slow. */
    public static void read(HttpServerExchange exchange, BodyLimits limits, Receiver receiver) {
        BodyReader reader = new BodyReader(exchange, limits, receiver);
        Failures.detach(exchange, reader::start);
    }

    private void start() throws Exception {
        StreamSourceChannel channel = exchange.getRequestChannel();
        if (!collect(channel)) {
            deadline = Deadline.of(exchange, limits.timeout(), () -> step(this::giveUp));
            channel.getReadSetter().set(more -> step(() -> collect(more)));
            channel.resumeReads();
        }
    }

    private void step(Failures.Step step) {
        if (!over) {
            Failures.guard(exchange, step);
        }
    }

    private void giveUp() throws Refusal {
        end();
        exchange.setPersistent(false);
        throw Refusal.tooSlow();
    }

    /** Reads what is there; true if that was the end. */
    private boolean collect(StreamSourceChannel channel) throws Exception {
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            int read;
            while ((read = fill(channel, pooled.getBuffer())) > 0) {
                keep(pooled.getBuffer());
            }
            if (read == 0) {
                return false;
            }
        } catch (IOException gone) {
            end();
            IoUtils.safeClose(exchange.getConnection());
            return true;
        }
        end();
        receiver.receive(collected.toByteArray());
        return true;
    }

    private static int fill(StreamSourceChannel channel, ByteBuffer buffer) throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        return read;
    }

    private void keep(ByteBuffer part) throws Refusal {
        if (collected.size() + part.remaining() > limits.maxBytes()) {
            end();
            throw Refusal.tooLarge(limits.maxBytes());
        }
        collected.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
    }

    private void end() {
        over = true;
        if (deadline != null) {
            deadline.met();
        }
    }
}
