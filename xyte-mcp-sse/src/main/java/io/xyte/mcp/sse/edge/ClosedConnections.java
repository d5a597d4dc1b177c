package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Lets go of connections that end before their request does. Undertow would take the end of the request for the time to
 * wait for the next one, and keep the closed connection with all its buffers until that wait has timed out.
 */
public final class ClosedConnections implements HttpHandler {
    private final HttpHandler next;

    public ClosedConnections(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener((ended, rest) -> {
            if (!ended.getConnection().isOpen()) {
                ended.setPersistent(false);
            }
            rest.proceed();
        });
        next.handleRequest(exchange);
    }
}
