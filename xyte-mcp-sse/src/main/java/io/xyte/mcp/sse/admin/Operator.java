package io.xyte.mcp.sse.admin;

import com.github.benmanes.caffeine.cache.Ticker;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.Headers;
import io.xyte.mcp.sse.edge.Origins;
import io.xyte.mcp.sse.edge.Refusal;
import java.time.Clock;
import java.util.Objects;

/** Knows the operator by the token, or in a browser by the cookie that stands for it. Thread-safe. */
public final class Operator {
    static final String COOKIE = "xyte_mcp_admin";

    private final AdminToken token;
    private final Clock clock;
    private final Attempts attempts;

    /** Whoever has that token. */
    public Operator(AdminToken token, Clock clock, Ticker ticker) {
        this.token = token;
        this.clock = clock;
        this.attempts = new Attempts(ticker);
    }

    /** Lets only requests of the operator pass. */
    public HttpHandler only(HttpHandler next) {
        return exchange -> {
            require(exchange);
            next.handleRequest(exchange);
        };
    }

    void require(HttpServerExchange exchange) throws Refusal {
        if (!sends(exchange)) {
            throw Refusal.unauthorized("Send the operator's token as Authorization: Bearer TOKEN.");
        }
    }

    /** Whether the request is the operator's. */
    boolean sends(HttpServerExchange exchange) throws Refusal {
        Cookie cookie = exchange.getRequestCookie(COOKIE);
        if (cookie != null && token.accepts(cookie.getValue(), clock.instant())) {
            return true;
        }
        String sent = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, "Bearer ", 0, 7) && knows(exchange, sent.substring(7));
    }

    /**
     * Whether this is the token.
     *
     * @throws Refusal after too many wrong ones
     */
    boolean knows(HttpServerExchange exchange, String sent) throws Refusal {
        String address = Objects.requireNonNullElse(Origins.address(exchange), "unknown");
        if (attempts.tooMany(address)) {
            throw Refusal.tooMany("Too many wrong tokens.", Attempts.WINDOW);
        }
        boolean right = token.matches(sent);
        if (!right) {
            attempts.wrong(address);
        }
        return right;
    }

    /** What a browser that has sent the token brings from now on. */
    String cookie() {
        return token.cookie(clock.instant());
    }
}
