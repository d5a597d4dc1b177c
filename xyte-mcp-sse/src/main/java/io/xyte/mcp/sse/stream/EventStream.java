package io.xyte.mcp.sse.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;

/** A response of server-sent events. Any thread may send; none waits. */
public final class EventStream implements EventSink {
    static final HttpString ACCEL_BUFFERING = HttpString.tryFromString("X-Accel-Buffering");
    private static final byte[] MESSAGE = "event: message\ndata: ".getBytes(US_ASCII);
    private static final byte[] END_OF_EVENT = "\n\n".getBytes(US_ASCII);
    private static final byte[] COMMENT = ":\n\n".getBytes(US_ASCII);

    private static final int RETRY_MILLIS = 1000;

    private final StreamOut out;

    private EventStream(StreamOut out) {
        this.out = out;
    }

    /**
     * Starts the response and sends its headers at once. On the connection's IO thread, with the exchange detached.
     *
     * @param onEnd runs once when the stream is over, for whatever reason; on the IO thread
     */
    public static EventStream open(HttpServerExchange exchange, Streams streams, Runnable onEnd) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, "text/event-stream;charset=utf-8");
        headers.put(Headers.CACHE_CONTROL, "no-cache, no-store");
        headers.put(ACCEL_BUFFERING, "no"); // nginx passes each event on when it comes
        return new EventStream(streams.open(exchange, COMMENT, onEnd));
    }

    @Override
    public void message(byte[] json) {
        ByteBuffer event = ByteBuffer.allocate(MESSAGE.length + json.length + END_OF_EVENT.length);
        out.send(event.put(MESSAGE).put(json).put(END_OF_EVENT).array());
    }

    @Override
    public boolean message(String id, byte[] json) {
        byte[] start = ("id: " + id + "\n").getBytes(US_ASCII);
        ByteBuffer event = ByteBuffer.allocate(start.length + MESSAGE.length + json.length + END_OF_EVENT.length);
        return out.send(
                event.put(start).put(MESSAGE).put(json).put(END_OF_EVENT).array());
    }

    @Override
    public void priming(String id) {
        out.send(("id: " + id + "\nretry: " + RETRY_MILLIS + "\ndata: \n\n").getBytes(US_ASCII));
    }

    /**
     * Tells a client of HTTP+SSE where to post.
     *
     * @param address in visible ASCII
     */
    public void endpoint(String address) {
        out.send(("event: endpoint\ndata: " + address + "\n\n").getBytes(US_ASCII));
    }

    @Override
    public boolean open() {
        return !out.isOver();
    }

    @Override
    public void end() {
        out.end();
    }
}
