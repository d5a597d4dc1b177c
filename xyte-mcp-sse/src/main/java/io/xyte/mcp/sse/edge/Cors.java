package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers which pages may call: those of the exact origins that the operator names, and with a key that the page
 * has itself, for cookies are not let through. A browser asks before it lets a page send a key, so the answer to that
 * needs none.
 */
public final class Cors implements HttpHandler {
    private static final HttpString ALLOW_ORIGIN = header("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = header("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = header("Access-Control-Allow-Headers");
    private static final HttpString EXPOSE_HEADERS = header("Access-Control-Expose-Headers");
    private static final HttpString MAX_AGE = header("Access-Control-Max-Age");
    private static final HttpString REQUEST_METHOD = header("Access-Control-Request-Method");
    private static final HttpString REQUEST_HEADERS = header("Access-Control-Request-Headers");

    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String READABLE =
            "Mcp-Session-Id, MCP-Protocol-Version, WWW-Authenticate, Retry-After, X-Request-Id";
    private static final Set<String> KNOWN_HEADERS = Set.of(
            "accept",
            "authorization",
            "content-type",
            "last-event-id",
            "mcp-method",
            "mcp-name",
            "mcp-protocol-version",
            "mcp-session-id",
            "traceparent",
            "tracestate",
            "x-api-key",
            "x-api-token",
            "x-auth-token",
            "x-mcp-exclude-tools",
            "x-mcp-readonly",
            "x-mcp-tools",
            "x-mcp-toolsets",
            "x-org-id",
            "x-request-id",
            "x-xyte-partner-key");
    /** Arguments that tools take from headers. */
    private static final String ARGUMENT_HEADER = "mcp-param-[a-z0-9_-]{1,64}";

    private static final String TWO_HOURS = "7200";

    private final WebOrigins origins;
    private final HttpHandler next;

    public Cors(WebOrigins origins, HttpHandler next) {
        this.origins = origins;
        this.next = next;
    }

    private static HttpString header(String name) {
        return HttpString.tryFromString(name);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (origins.isEmpty()) {
            next.handleRequest(exchange);
            return;
        }
        HeaderMap answer = exchange.getResponseHeaders();
        answer.add(Headers.VARY, "Origin");
        HeaderValues origin = exchange.getRequestHeaders().get(Headers.ORIGIN);
        if (origin != null && origin.size() == 1 && origins.contains(origin.getFirst())) {
            answer.put(ALLOW_ORIGIN, origin.getFirst());
            answer.put(EXPOSE_HEADERS, READABLE);
            if (preflight(exchange)) {
                answerPreflight(exchange);
                return;
            }
        }
        next.handleRequest(exchange);
    }

    private static boolean preflight(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.OPTIONS)
                && exchange.getRequestHeaders().contains(REQUEST_METHOD);
    }

    private static void answerPreflight(HttpServerExchange exchange) {
        HeaderMap answer = exchange.getResponseHeaders();
        answer.put(ALLOW_METHODS, METHODS);
        answer.put(
                ALLOW_HEADERS,
                String.join(", ", allowed(exchange.getRequestHeaders().get(REQUEST_HEADERS))));
        answer.put(MAX_AGE, TWO_HOURS);
        Replies.empty(exchange, 204);
    }

    private static Set<String> allowed(@Nullable HeaderValues asked) {
        Set<String> allowed = new TreeSet<>(KNOWN_HEADERS);
        (asked == null ? Collections.<String>emptyList() : asked)
                .stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> name.matches(ARGUMENT_HEADER))
                        .limit(32)
                        .forEach(allowed::add);
        return allowed;
    }
}
