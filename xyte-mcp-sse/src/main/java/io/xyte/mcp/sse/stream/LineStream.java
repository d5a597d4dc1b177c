package io.xyte.mcp.sse.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.Arrays;

/** A response of JSON messages, one a line. Any thread may send; none waits. */
public final class LineStream implements OpenStream {
    /** JSON allows it before the next message; clients of stdio read an empty line as a broken message. */
    private static final byte[] BLANK = " ".getBytes(US_ASCII);

    private final StreamOut out;

    private LineStream(StreamOut out) {
        this.out = out;
    }

    /**
     * Starts the response and sends its headers at once. On the connection's IO thread, with the exchange detached.
     *
     * @param onEnd runs once when the stream is over, for whatever reason; on the IO thread
     */
    public static LineStream open(HttpServerExchange exchange, Streams streams, Runnable onEnd) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, "application/x-ndjson");
        headers.put(Headers.CACHE_CONTROL, "no-cache, no-store");
        headers.put(EventStream.ACCEL_BUFFERING, "no"); // nginx passes each line on when it comes
        return new LineStream(streams.open(exchange, BLANK, onEnd));
    }

    @Override
    public void message(byte[] json) {
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        out.send(line);
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
