package io.xyte.mcp.sse.observe;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.observe.Listeners;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.sse.auth.Authentication;
import io.xyte.mcp.sse.edge.Origins;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Route;
import java.util.Locale;
import java.util.Optional;

/** Tells the listeners of each request that is refused, at its end, wherever the refusal came from. */
public final class RefusalWatch implements HttpHandler {
    private final Listeners listeners;
    private final HttpHandler next;

    /** Stands outside of all checks. */
    public RefusalWatch(Listeners listeners, HttpHandler next) {
        this.listeners = listeners;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!listeners.none()) {
            exchange.addExchangeCompleteListener((ended, rest) -> {
                Refusal.sentTo(ended).ifPresent(refusal -> listeners.refused(observed(ended, refusal)));
                rest.proceed();
            });
        }
        next.handleRequest(exchange);
    }

    private static ObservedRefusal observed(HttpServerExchange exchange, Refusal refusal) {
        Route route = Route.of(exchange);
        Optional<Caller> caller = Optional.ofNullable(Authentication.caller(exchange));
        int bytes = (int) Math.min(Integer.MAX_VALUE, Math.max(0, exchange.getRequestContentLength()));
        return new ObservedRefusal(
                refusal.status(),
                route.name().toLowerCase(Locale.ROOT),
                caller.map(Caller::fingerprint).orElse(null),
                caller.map(Caller::tenant).orElse(Tenant.UNKNOWN),
                Origins.of(exchange, transport(route), null, bytes));
    }

    private static Transport transport(Route route) {
        return switch (route) {
            case SSE, MESSAGES -> Transport.SSE;
            case STDIO -> Transport.DUPLEX;
            case MCP, HEALTH, READYZ, METRICS, ADMIN, NONE -> Transport.STREAMABLE_HTTP;
        };
    }
}
