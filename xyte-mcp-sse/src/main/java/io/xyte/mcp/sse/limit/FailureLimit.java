package io.xyte.mcp.sse.limit;

import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.sse.edge.ClientAddress;
import io.xyte.mcp.sse.edge.Refusal;
import java.time.Duration;

/**
 * Counts the wrong credentials of an address. A try is paid for before it is checked, or thousands at once would all be
 * free, and given back if it was right. Thread-safe.
 *
 * @param rate wrong tries that an address has
 */
public record FailureLimit(RateLimiter limiter, Rate rate) {
    /**
     * Lets an address try a credential that is not known to be good.
     *
     * @throws Refusal if it has had too many wrong ones
     */
    public void pay(HttpServerExchange exchange) throws Refusal {
        Duration wait = limiter.take(who(exchange), rate);
        if (!wait.isZero()) {
            throw Refusal.tooMany("Too many wrong keys or tokens from this address.", wait);
        }
    }

    /** The try was not wrong. */
    public void giveBack(HttpServerExchange exchange) {
        limiter.giveBack(who(exchange), rate);
    }

    private static String who(HttpServerExchange exchange) {
        return "wrong " + ClientAddress.of(exchange).network();
    }
}
