package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/**
 * Headers for browsers and caches that come across this server. Nothing may be kept, and what is no page of ours must not
 * be taken for one.
 */
public final class SecurityHeaders implements HttpHandler {
    private static final HttpString CONTENT_SECURITY_POLICY = HttpString.tryFromString("Content-Security-Policy");
    private static final HttpString CONTENT_TYPE_OPTIONS = HttpString.tryFromString("X-Content-Type-Options");
    private static final HttpString FRAME_OPTIONS = HttpString.tryFromString("X-Frame-Options");
    private static final HttpString OPENER_POLICY = HttpString.tryFromString("Cross-Origin-Opener-Policy");
    private static final HttpString REFERRER_POLICY = HttpString.tryFromString("Referrer-Policy");
    private static final HttpString RESOURCE_POLICY = HttpString.tryFromString("Cross-Origin-Resource-Policy");
    private static final HttpString TRANSPORT_SECURITY = HttpString.tryFromString("Strict-Transport-Security");

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String A_YEAR = "max-age=31536000";

    private final HttpHandler next;

    public SecurityHeaders(HttpHandler next) {
        this.next = next;
    }

    /** For an answer that is a page of ours: it may load from here, and from nowhere else. Nothing inline runs. */
    public static void page(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(CONTENT_SECURITY_POLICY, PAGE);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CACHE_CONTROL, "no-store");
        headers.put(CONTENT_SECURITY_POLICY, NO_PAGE);
        headers.put(CONTENT_TYPE_OPTIONS, "nosniff");
        headers.put(FRAME_OPTIONS, "DENY");
        headers.put(OPENER_POLICY, "same-origin");
        headers.put(REFERRER_POLICY, "no-referrer");
        headers.put(RESOURCE_POLICY, "same-origin");
        // the scheme of an HTTP/2 request is what its client says it is
        if (exchange.getConnection().getSslSessionInfo() != null) {
            headers.put(TRANSPORT_SECURITY, A_YEAR);
        }
        next.handleRequest(exchange);
    }
}
