package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Turns away a request whose body is declared to be too long. Bodies of undeclared length are cut by {@link BodyReader};
 * the lines of the duplex door have a limit each, and no other.
 */
public final class BodyLimit implements HttpHandler {
    /** A refused body is still read up to this many times the limit, or the client would not get to read the refusal. */
    private static final int REFUSED_BODIES = 4;

    private final int maxBytes;
    private final HttpHandler next;

    public BodyLimit(BodyLimits limits, HttpHandler next) {
        this.maxBytes = limits.maxBytes();
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (Route.of(exchange) != Route.STDIO) {
            exchange.addRequestWrapper((body, ofExchange) ->
                    new BodyBound(body.create(), ofExchange.getConnection(), REFUSED_BODIES * (long) maxBytes));
        }
        if (exchange.getRequestContentLength() > maxBytes) {
            throw Refusal.tooLarge(maxBytes);
        }
        next.handleRequest(exchange);
    }
}
