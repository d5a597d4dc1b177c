package io.xyte.mcp.sse.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Replies;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * The metrics as a page, for whoever gets so far.
 *
 * @param executor writes the page; refuses what exceeds it
 */
public record MetricsPage(Metrics metrics, Executor executor) implements HttpHandler {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Refusal {
        if (!exchange.getRequestMethod().equals(Methods.GET)) {
            throw Refusal.methodNotAllowed("GET");
        }
        Failures.detach(exchange, () -> {
            try {
                executor.execute(() -> write(exchange));
            } catch (RejectedExecutionException full) {
                throw Refusal.unavailable("Too many reports at once.", Duration.ofSeconds(1));
            }
        });
    }

    private void write(HttpServerExchange exchange) {
        Failures.onIoThread(exchange, () -> {
            byte[] page = metrics.text().getBytes(UTF_8);
            return () -> Replies.whole(exchange, 200, PROMETHEUS, page);
        });
    }
}
