package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.xnio.IoUtils;

/** Answers in one piece. On the connection's IO thread; each ends the exchange. */
public final class Replies {
    /** How long a client may take to read its answer, and to send the rest of a body that was refused. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Replies() {}

    /** Answers with JSON. */
    public static void json(HttpServerExchange exchange, int status, byte[] json) {
        whole(exchange, status, "application/json", json);
    }

    /** Answers with a body of that content type. */
    public static void whole(HttpServerExchange exchange, int status, String contentType, byte[] body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
        if (!exchange.isComplete()) {
            Deadline.of(exchange, PATIENCE, () -> IoUtils.safeClose(exchange.getConnection()));
        }
    }

    /** Answers without a body. */
    public static void empty(HttpServerExchange exchange, int status) {
        exchange.setStatusCode(status);
        exchange.endExchange();
    }
}
