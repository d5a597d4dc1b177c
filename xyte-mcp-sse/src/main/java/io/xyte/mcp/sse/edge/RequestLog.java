package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request: refused ones always, the others for those who look closely. Names no path and no query. */
public final class RequestLog implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

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

    private static void log(HttpServerExchange exchange) {
        String route = Route.of(exchange).name().toLowerCase(Locale.ROOT);
        int status = exchange.getStatusCode();
        if (status >= 400) {
            LOG.info("{} {} was refused: {}, request {}", method(exchange), route, status, RequestId.of(exchange));
        } else {
            LOG.debug("{} {}: {}, request {}", method(exchange), route, status, RequestId.of(exchange));
        }
    }

    /** A client may put anything where the method stands. */
    private static String method(HttpServerExchange exchange) {
        String method = exchange.getRequestMethod().toString();
        return METHODS.contains(method) ? method : "OTHER";
    }
}
