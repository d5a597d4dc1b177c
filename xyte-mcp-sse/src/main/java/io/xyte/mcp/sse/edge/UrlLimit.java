package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;

/** Turns away a request whose path and query are longer than any that is served here. */
public final class UrlLimit {
    private UrlLimit() {}

    /** The stage of the pipeline that looks. */
    public static HttpHandler stage(int maxLength, HttpHandler next) {
        return exchange -> {
            int length = exchange.getRequestURI().length()
                    + exchange.getQueryString().length();
            if (length > maxLength) {
                throw Refusal.urlTooLong();
            }
            next.handleRequest(exchange);
        };
    }
}
