package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One line a request: refused ones always, the others for those who look closely. Names no path and no query. */
public final class RequestLog implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final AttachmentKey<String> CALLER = AttachmentKey.create(String.class);

    private final HttpHandler next;

    public RequestLog(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (LOG.isInfoEnabled()) {
            exchange.addExchangeCompleteListener((ended, rest) -> {
                log(ended);
                rest.proceed();
            });
        }
        next.handleRequest(exchange);
    }

    /**
     * Whose request it is, once that is known.
     *
     * @param fingerprint says nothing of the caller's credential
     */
    public static void caller(HttpServerExchange exchange, String fingerprint) {
        exchange.putAttachment(CALLER, fingerprint);
    }

    private static void log(HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        if (status >= 400) {
            log(exchange, LOG.atInfo(), described(exchange) + " was refused: " + status);
        } else if (LOG.isDebugEnabled()) {
            log(exchange, LOG.atDebug(), described(exchange) + ": " + status);
        }
    }

    private static void log(HttpServerExchange exchange, LoggingEventBuilder line, String words) {
        line.addKeyValue("request_id", RequestId.of(exchange)).log(words);
    }

    private static String described(HttpServerExchange exchange) {
        @Nullable String caller = exchange.getAttachment(CALLER);
        return method(exchange) + " " + Route.of(exchange).name().toLowerCase(Locale.ROOT) + " (request "
                + RequestId.of(exchange) + (caller == null ? "" : ", caller " + caller) + ")";
    }

    /** A client may put anything where the method stands. */
    private static String method(HttpServerExchange exchange) {
        String method = exchange.getRequestMethod().toString();
        return METHODS.contains(method) ? method : "OTHER";
    }
}
