package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;

/** Counts the requests that are being served, streams included, and lets no new one in when the server shuts down. */
public final class Drain {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private int open;
    private boolean draining;

    /** The stage of the pipeline that counts. */
    public HttpHandler stage(HttpHandler next) {
        return exchange -> {
            enter(exchange);
            next.handleRequest(exchange);
        };
    }

    private synchronized void enter(HttpServerExchange exchange) throws Refusal {
        if (draining && Route.of(exchange) != Route.READYZ) { // that one says so itself
            throw Refusal.unavailable("The server is shutting down.", RETRY_AFTER);
        }
        open++;
        exchange.addExchangeCompleteListener((ended, next) -> {
            leave();
            next.proceed();
        });
    }

    private synchronized void leave() {
        open--;
        notifyAll();
    }

    /** Whether the server is about to end. */
    public synchronized boolean draining() {
        return draining;
    }

    /** Refuses every request from now on. */
    public synchronized void begin() {
        draining = true;
    }

    /** Waits until nothing is served any more, or the limit is over. */
    public synchronized void await(Duration limit) throws InterruptedException {
        long endNanos = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); open > 0 && left > 0; left = (endNanos - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
