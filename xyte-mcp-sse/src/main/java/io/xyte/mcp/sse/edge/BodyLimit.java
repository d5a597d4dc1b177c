package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Turns away a request whose body is declared to be too long. Bodies of undeclared length are cut by {@link BodyReader}. */
public final class BodyLimit implements HttpHandler {
    private final int maxBytes;
    private final HttpHandler next;

    public BodyLimit(BodyLimits limits, HttpHandler next) {
        this.maxBytes = limits.maxBytes();
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestContentLength() > maxBytes) {
            throw Refusal.tooLarge(maxBytes);
        }
        next.handleRequest(exchange);
    }
}
