package io.xyte.mcp.sse.limit;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.sse.edge.ClientAddress;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Route;
import java.time.Duration;

/** Turns away an address that asks too much. Health is always told, or a balancer would give up on a busy server. */
public final class AddressLimit implements HttpHandler {
    private final RateLimiter limiter;
    private final Rate rate;
    private final HttpHandler next;

    /** The stage, which counts by the limiter. */
    public AddressLimit(RateLimiter limiter, AddressLimits limits, HttpHandler next) {
        this.limiter = limiter;
        this.rate = limits.requests();
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!Route.of(exchange).probe()) {
            Duration wait = limiter.take("address " + ClientAddress.of(exchange).network(), rate);
            if (!wait.isZero()) {
                throw Refusal.tooMany("Too many requests from this address.", wait);
            }
        }
        next.handleRequest(exchange);
    }
}
