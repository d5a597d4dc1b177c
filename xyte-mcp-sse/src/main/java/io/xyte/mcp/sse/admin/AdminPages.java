package io.xyte.mcp.sse.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.edge.BodyReader;
import io.xyte.mcp.sse.edge.Failures;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.edge.Replies;
import io.xyte.mcp.sse.store.StoreException;
import io.xyte.mcp.sse.usage.Dimension;
import io.xyte.mcp.sse.usage.UsageFormat;
import io.xyte.mcp.sse.usage.UsageReport;
import io.xyte.mcp.sse.usage.UsageStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything below {@code /admin}: signing in and out, the page, its numbers as JSON, and its style sheet. */
public final class AdminPages implements HttpHandler {
    private static final HttpString POLICY = HttpString.tryFromString("Content-Security-Policy");
    private static final HttpString REFERRER = HttpString.tryFromString("Referrer-Policy");
    private static final Logger LOG = LoggerFactory.getLogger(AdminPages.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(5);
    private static final String TOKEN_FIELD = "token=";
    private static final String HTML = "text/html; charset=utf-8";
    private static final byte[] STYLE = resource("admin.css");
    private static final BodyLimits FORM = new BodyLimits(4096, Duration.ofSeconds(10));

    private final Operator operator;
    private final UsageStore store;
    private final Runnable update;
    private final Clock clock;
    private final Executor executor;
    private final boolean secureCookie;

    /**
     * The pages.
     *
     * @param update brings the store up to date before it is read
     * @param executor reads the store, which blocks; refuses what exceeds it
     * @param secureCookie whether browsers come by HTTPS only
     */
    public AdminPages(
            Operator operator,
            UsageStore store,
            Runnable update,
            Clock clock,
            Executor executor,
            boolean secureCookie) {
        this.update = update;
        this.operator = operator;
        this.store = store;
        this.clock = clock;
        this.executor = executor;
        this.secureCookie = secureCookie;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Refusal {
        exchange.getResponseHeaders()
                .put(
                        POLICY,
                        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")
                // with "no-referrer" a browser hides the form's own origin, too
                .put(REFERRER, "same-origin");
        switch (exchange.getRequestPath()) {
            case "/admin/usage" -> page(exchange);
            case "/admin/usage.json" -> json(exchange);
            case "/admin/sign-in" -> signIn(exchange);
            case "/admin/sign-out" -> signOut(exchange);
            case "/admin/admin.css" -> send(exchange, 200, "text/css; charset=utf-8", STYLE);
            default -> throw Refusal.notFound("Nothing is served here.");
        }
    }

    private void page(HttpServerExchange exchange) throws Refusal {
        only(exchange, Methods.GET);
        if (operator.sends(exchange)) {
            Period period = period(exchange);
            report(exchange, period, HTML, report -> UsagePage.of(period, report));
        } else {
            send(exchange, 401, HTML, Page.signIn(false).getBytes(UTF_8));
        }
    }

    private void json(HttpServerExchange exchange) throws Refusal {
        only(exchange, Methods.GET);
        operator.require(exchange);
        Period period = period(exchange);
        report(exchange, period, "application/json", report -> json(period, report));
    }

    private static String json(Period period, UsageReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("since", period.id());
        json.set("total", UsageFormat.object("name", report.total()));
        for (Dimension dimension : Dimension.values()) {
            json.set(dimension.id(), UsageFormat.tree(dimension, report.by(dimension)));
        }
        return json.toString();
    }

    private static Period period(HttpServerExchange exchange) {
        @Nullable Deque<String> since = exchange.getQueryParameters().get("since");
        return Period.named(since == null ? "" : since.getFirst());
    }

    private void report(
            HttpServerExchange exchange, Period period, String type, Function<UsageReport, String> rendered) {
        Failures.detach(exchange, () -> {
            try {
                executor.execute(() -> read(exchange, period, type, rendered));
            } catch (RejectedExecutionException full) {
                throw Refusal.unavailable("Too many reports at once.", Duration.ofSeconds(1));
            }
        });
    }

    private void read(HttpServerExchange exchange, Period period, String type, Function<UsageReport, String> rendered) {
        Failures.onIoThread(exchange, () -> {
            update.run();
            byte[] body = rendered.apply(read(period)).getBytes(UTF_8);
            return () -> send(exchange, 200, type, body);
        });
    }

    private UsageReport read(Period period) throws Refusal {
        try {
            return UsageReport.read(store, clock, period.duration(), UsagePage.DIMENSIONS);
        } catch (StoreException away) {
            LOG.warn("usage cannot be read: {}", away.getMessage());
            throw Refusal.unavailable("Usage cannot be read at the moment.", NEXT_TRY);
        }
    }

    private void signIn(HttpServerExchange exchange) throws Refusal {
        only(exchange, Methods.POST);
        BodyReader.read(exchange, FORM, body -> {
            if (operator.knows(exchange, field(new String(body, UTF_8)))) {
                exchange.setResponseCookie(cookie(operator.cookie()).setMaxAge((int) AdminToken.SIGNED_IN.toSeconds()));
                redirect(exchange);
            } else {
                Refusal.unauthorized("That is not the token.").note(exchange);
                send(exchange, 401, HTML, Page.signIn(true).getBytes(UTF_8));
            }
        });
    }

    /** The token in a form; empty if there is none. */
    private static String field(String form) {
        try {
            return Arrays.stream(form.split("&"))
                    .filter(field -> field.startsWith(TOKEN_FIELD))
                    .map(field -> URLDecoder.decode(field.substring(TOKEN_FIELD.length()), UTF_8))
                    .findFirst()
                    .orElse("");
        } catch (IllegalArgumentException noForm) {
            return "";
        }
    }

    private void signOut(HttpServerExchange exchange) throws Refusal {
        only(exchange, Methods.POST);
        exchange.setResponseCookie(cookie("").setMaxAge(0));
        redirect(exchange);
    }

    private Cookie cookie(String value) {
        return new CookieImpl(Operator.COOKIE, value)
                .setPath("/admin")
                .setHttpOnly(true)
                .setSecure(secureCookie)
                .setSameSiteMode("Strict");
    }

    private static void redirect(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.LOCATION, "/admin/usage");
        Replies.empty(exchange, 303);
    }

    private static void only(HttpServerExchange exchange, HttpString method) throws Refusal {
        if (!exchange.getRequestMethod().equals(method)) {
            throw Refusal.methodNotAllowed(method.toString());
        }
    }

    private static void send(HttpServerExchange exchange, int status, String type, byte[] body) {
        Replies.whole(exchange, status, type, body);
    }

    private static byte[] resource(String name) {
        try (InputStream in = AdminPages.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
    }
}
