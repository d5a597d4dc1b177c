package io.xyte.client.sandbox.api;

import com.sun.net.httpserver.HttpExchange;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of a request and lets it answer. Thread-safe. */
public final class Router {

    private final Platform platform;
    private final Clock clock;
    private final List<Route> routes;

    /** @param clock tells the moment of each request */
    public Router(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
        this.routes = Routes.all();
    }

    /**
     * Answers a request.
     *
     * @param key as it was sent; empty if none was
     * @param body as text; empty if there was none
     */
    public Answer answer(HttpExchange exchange, String key, String body) {
        try {
            return routed(exchange, key, body);
        } catch (Refusal refusal) {
            return new Answer(refusal.status(), Json.object().put("error", refusal.getMessage()));
        }
    }

    private Answer routed(HttpExchange exchange, String key, String body) {
        List<String> path = Route.segments(exchange.getRequestURI().getRawPath()).stream()
                .map(Router::decoded)
                .toList();
        for (Route route : routes) {
            Optional<Map<String, String>> ids = route.match(exchange.getRequestMethod(), path);
            if (ids.isPresent()) {
                return route.handler().answer(platform, key, call(exchange, ids.get(), body));
            }
        }
        throw Refusal.notFound();
    }

    private Call call(HttpExchange exchange, Map<String, String> ids, String body) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean json = type != null && type.startsWith("application/json");
        return new Call(
                clock.instant(), ids, Query.parse(exchange.getRequestURI().getRawQuery()), body, json);
    }

    private static String decoded(String segment) {
        // in a path, unlike in a query, a plus is a plus
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
