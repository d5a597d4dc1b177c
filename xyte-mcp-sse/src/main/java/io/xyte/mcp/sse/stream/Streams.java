package io.xyte.mcp.sse.stream;

import io.undertow.server.HttpServerExchange;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All open streams, kept alive by one timer. */
public final class Streams {
    private final StreamLimits limits;
    private final Set<StreamOut> open = ConcurrentHashMap.newKeySet();

    /**
     * No streams yet.
     *
     * @param timer ends with the server
     */
    public Streams(StreamLimits limits, ScheduledExecutorService timer) {
        this.limits = limits;
        long nanos = limits.keepAlive().toNanos();
        timer.scheduleAtFixedRate(() -> open.forEach(StreamOut::tick), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Starts a stream. On the connection's IO thread.
     *
     * @param filler what it says when it is silent for long
     * @param onEnd runs once when it is over; on the IO thread
     */
    StreamOut open(HttpServerExchange exchange, byte[] filler, Runnable onEnd) {
        StreamOut stream = new StreamOut(exchange, limits.maxQueuedBytes(), filler);
        open.add(stream);
        stream.start(() -> {
            open.remove(stream);
            onEnd.run();
        });
        if (exchange.isRequestComplete()) {
            ClientWatch.start(exchange); // else whoever reads the request sees the client go
        }
        return stream;
    }

    /** How many are open. */
    public int size() {
        return open.size();
    }

    /** Ends all streams after what they have sent. */
    public void endAll() {
        open.forEach(StreamOut::endInTurn);
    }
}
