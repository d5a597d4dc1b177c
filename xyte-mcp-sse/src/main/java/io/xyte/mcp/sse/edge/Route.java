package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpServerExchange;

/** Where a request goes, by its path. */
public enum Route {
    /** Streamable HTTP. */
    MCP(true),
    /** The stream of HTTP+SSE. */
    SSE(true),
    /** Where clients of HTTP+SSE post. */
    MESSAGES(true),
    /** The duplex door: messages in lines, both ways in one request. */
    STDIO(true),
    HEALTH(false),
    /** Nothing is served there. Known before authentication, for clients look for OAuth metadata without their key. */
    NONE(false);

    private final boolean speaksMcp;

    Route(boolean speaksMcp) {
        this.speaksMcp = speaksMcp;
    }

    /** The route of a request. */
    public static Route of(HttpServerExchange exchange) {
        return switch (exchange.getRequestPath()) {
            case "/mcp" -> MCP;
            case "/sse" -> SSE;
            case "/messages" -> MESSAGES;
            case "/stdio" -> STDIO;
            case "/health" -> HEALTH;
            default -> NONE;
        };
    }

    /** Whether it is for callers with a key, who read refusals as JSON-RPC errors. */
    public boolean speaksMcp() {
        return speaksMcp;
    }
}
