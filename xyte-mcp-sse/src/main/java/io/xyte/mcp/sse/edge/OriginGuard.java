package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns away web pages from elsewhere. A page that reaches this server through a name of its own (DNS rebinding) is
 * known by its {@code Host}, any other page by its {@code Origin}; programs send no {@code Origin}.
 */
public final class OriginGuard implements HttpHandler {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;
    private final WebOrigins origins;
    private final HttpHandler next;

    /**
     * A guard that knows this machine's own names.
     *
     * @param publicHosts further host names under which clients reach the server, without port
     * @param origins pages of other origins that may call
     */
    public OriginGuard(Set<String> publicHosts, WebOrigins origins, HttpHandler next) {
        this.hosts = Stream.concat(HERE.stream(), publicHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        this.origins = origins;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!hostAllowed(exchange)) {
            throw Refusal.forbidden("This Host is not served here.");
        }
        if (!originAllowed(exchange.getRequestHeaders().get(Headers.ORIGIN))) {
            throw Refusal.forbidden("Pages of this Origin may not call this server.");
        }
        next.handleRequest(exchange);
    }

    private boolean hostAllowed(HttpServerExchange exchange) {
        HeaderValues sent = exchange.getRequestHeaders().get(Headers.HOST);
        return sent != null
                && sent.size() == 1
                && hostOf("http://" + sent.getFirst())
                        .filter(host -> hosts.contains(host) || host.equals(arrivedAt(exchange)))
                        .isPresent();
    }

    /** Health checks call the bare address, which no page can have as its name. */
    private static String arrivedAt(HttpServerExchange exchange) {
        String address = exchange.getDestinationAddress().getAddress().getHostAddress();
        return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    }

    private boolean originAllowed(HeaderValues sent) {
        return sent == null
                || sent.size() == 1
                        && (origins.contains(sent.getFirst())
                                || hostOf(sent.getFirst())
                                        .filter(hosts::contains)
                                        .isPresent());
    }

    /** The host of an http or https address, in lower case; empty if it is none, as in {@code Origin: null}. */
    private static Optional<String> hostOf(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return Optional.ofNullable(web && uri.getUserInfo() == null ? uri.getHost() : null)
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
