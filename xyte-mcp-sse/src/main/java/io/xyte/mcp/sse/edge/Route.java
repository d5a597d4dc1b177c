package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpServerExchange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    /** Whether requests can be served at the moment. */
    READYZ(false),
    /** For whoever fetches metrics with the operator's token. */
    METRICS(false),
    /** Everything of the operator, who brings a token of another kind. */
    ADMIN(false),
    /** Nothing is served there. Known before authentication, for clients look for OAuth metadata without their key. */
    NONE(false);

    /** MCP's doors for clients that cannot send headers, with what they narrow their caller to. */
    private static final Pattern NARROWED =
            Pattern.compile("/(mcp|sse)(?:/x/(?<toolsets>[^/]+))?(?<readonly>/readonly)?");

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
            case "/readyz" -> READYZ;
            case "/metrics" -> METRICS;
            default -> exchange.getRequestPath().startsWith("/admin/") ? ADMIN : narrowed(exchange.getRequestPath());
        };
    }

    private static Route narrowed(String path) {
        Matcher door = NARROWED.matcher(path);
        return door.matches() ? (door.group(1).equals("mcp") ? MCP : SSE) : NONE;
    }

    /** The toolsets that a path narrows its caller to, with commas; empty if it names none. */
    public static Optional<String> toolsets(String path) {
        Matcher door = NARROWED.matcher(path);
        return door.matches() ? Optional.ofNullable(door.group("toolsets")) : Optional.empty();
    }

    /** Whether a path narrows its caller to what changes nothing. */
    public static boolean readOnly(String path) {
        Matcher door = NARROWED.matcher(path);
        return door.matches() && door.group("readonly") != null;
    }

    /** Whether it is for those who watch over the server: they are always answered. */
    public boolean probe() {
        return this == HEALTH || this == READYZ;
    }

    /** Whether it is for callers with a key, who read refusals as JSON-RPC errors. */
    public boolean speaksMcp() {
        return speaksMcp;
    }
}
