package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.sse.RawConnection.Answer;
import io.xyte.mcp.sse.edge.Route;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route times every check: whoever adds a route adds a line here, and sees what it must refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteChecksTest {
    private static final Rate ONE = new Rate(1);
    private static final Rate MANY = new Rate(1_000_000);
    private static final String KEY = "Authorization: Bearer demo-key";
    private static final String JSON = "Content-Type: application/json";

    private TestServer server;
    /** One whose address has no request left. */
    private TestServer limited;
    /** One whose address may try no further key. */
    private TestServer failed;

    /**
     * A request that would be served, or refused for what it says and not for who says it.
     *
     * @param route where it goes
     */
    private record Probe(Route route, String method, String path) {
        /** Whether the route is for callers with a key. */
        boolean withKey() {
            return route.speaksMcp();
        }

        /** Whether it brings a message. */
        boolean posts() {
            return (route == Route.MCP || route == Route.MESSAGES) && method.equals("POST");
        }
    }

    private static final Probe HEALTH = new Probe(Route.HEALTH, "GET", "/health");

    private static final List<Probe> PROBES = List.of(
            new Probe(Route.MCP, "POST", "/mcp"),
            new Probe(Route.MCP, "GET", "/mcp"),
            new Probe(Route.MCP, "DELETE", "/mcp"),
            new Probe(Route.SSE, "GET", "/sse"),
            new Probe(Route.SSE, "POST", "/sse"),
            new Probe(Route.MESSAGES, "POST", "/messages?session=x"),
            new Probe(Route.MCP, "POST", "/mcp/readonly"),
            new Probe(Route.MCP, "POST", "/mcp/x/devices/readonly"),
            new Probe(Route.SSE, "GET", "/sse/x/devices"),
            new Probe(Route.STDIO, "POST", "/stdio"),
            new Probe(Route.STDIO, "PUT", "/stdio"),
            HEALTH,
            new Probe(Route.READYZ, "GET", "/readyz"),
            new Probe(Route.METRICS, "GET", "/metrics"),
            new Probe(Route.ADMIN, "GET", "/admin/usage"),
            new Probe(Route.ADMIN, "GET", "/admin/usage.json"),
            new Probe(Route.ADMIN, "POST", "/admin/sign-in"),
            new Probe(Route.NONE, "GET", "/.well-known/oauth-protected-resource"),
            new Probe(Route.NONE, "GET", "/.well-known/oauth-authorization-server/mcp"),
            new Probe(Route.NONE, "POST", "/register"),
            new Probe(Route.NONE, "GET", "/"));

    /**
     * What is wrong with a request, and how it is refused.
     *
     * @param concerns the requests that must be refused for it
     */
    private record Check(String name, int status, Predicate<Probe> concerns, List<String> headers) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Predicate<Probe> ALL = probe -> true;
    private static final Predicate<Probe> WITH_KEY = Probe::withKey;
    private static final Predicate<Probe> WITH_BODY = Probe::posts;

    private static final List<Check> CHECKS = List.of(
            new Check("page from elsewhere", 403, ALL, List.of(KEY, "Origin: https://evil.example")),
            new Check("page without an origin", 403, ALL, List.of(KEY, "Origin: null")),
            new Check("page that only looks local", 403, ALL, List.of(KEY, "Origin: http://localhost.evil.example")),
            new Check("name of another", 403, ALL, List.of(KEY, "Host: evil.example")),
            new Check("name that only starts like ours", 403, ALL, List.of(KEY, "Host: localhost.evil.example")),
            new Check("body too long", 413, ALL, List.of(KEY, JSON, "Content-Length: 999999999")),
            new Check("no key", 401, WITH_KEY, List.of()),
            new Check("empty key", 401, WITH_KEY, List.of("Authorization: Bearer ")),
            new Check("wrong key", 401, WITH_KEY, List.of("Authorization: Bearer canary-key-1")),
            new Check("no key at all", 401, WITH_KEY, List.of("Authorization: Basic Y2FuYXJ5OmtleQ==")),
            new Check("two keys", 400, WITH_KEY, List.of(KEY, "X-API-Key: demo-key-2")),
            new Check("organization of another", 403, WITH_KEY, List.of(KEY, "X-Org-Id: evil-canary")),
            new Check("two organizations", 400, WITH_KEY, List.of(KEY, "X-Org-Id: evil", "X-Org-Id: canary")),
            new Check("unknown toolset", 400, WITH_KEY, List.of(KEY, "X-MCP-Toolsets: canary")),
            new Check("unknown tool", 400, WITH_KEY, List.of(KEY, "X-MCP-Tools: echo, canary")),
            new Check("unknown tool to leave out", 400, WITH_KEY, List.of(KEY, "X-MCP-Exclude-Tools: canary")),
            new Check("read-only or what", 400, WITH_KEY, List.of(KEY, "X-MCP-Readonly: canary")),
            new Check("no partner key", 400, WITH_KEY, List.of(KEY, "X-Xyte-Partner-Key: a", "X-Xyte-Partner-Key: b")),
            new Check("no type of content", 415, WITH_BODY, List.of(KEY, "Content-Length: 2")),
            new Check("not JSON", 415, WITH_BODY, List.of(KEY, "Content-Type: text/plain", "Content-Length: 2")));

    @BeforeAll
    void start() {
        server = TestServer.start();
        limited = TestServer.with().limits(limits(ONE, MANY)).start();
        failed = TestServer.with().limits(limits(MANY, ONE)).start();
        Probe mcp = new Probe(Route.MCP, "GET", "/mcp");
        for (TestServer spent : List.of(limited, failed)) {
            assertThat(send(spent, mcp, List.of("Authorization: Bearer canary-key-1"))
                            .status())
                    .isEqualTo(401);
        }
    }

    private static Limits limits(Rate requests, Rate failures) {
        return new Limits(new AddressLimits(requests, failures), MANY, 1_000_000, 1_000_000);
    }

    @AfterAll
    void stop() {
        server.close();
        limited.close();
        failed.close();
    }

    static Stream<Arguments> routesAndChecks() {
        return PROBES.stream()
                .flatMap(probe -> CHECKS.stream()
                        .filter(check -> check.concerns().test(probe))
                        .map(check -> Arguments.of(probe, check)));
    }

    /** A route that is new has no line in the table yet. */
    @Test
    void every_route_is_in_the_table() {
        assertThat(PROBES).extracting(Probe::route).containsOnly(Route.values());
        assertThat(EnumSet.allOf(Route.class))
                .allSatisfy(route -> assertThat(PROBES).extracting(Probe::route).contains(route));
    }

    private Answer send(Probe probe, List<String> headers) {
        return send(server, probe, headers);
    }

    private static Answer send(TestServer server, Probe probe, List<String> headers) {
        List<String> lines = new ArrayList<>(List.of(probe.method() + " " + probe.path() + " HTTP/1.1"));
        lines.addAll(headers);
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            lines.add("Host: localhost");
        }
        try (RawConnection connection = new RawConnection(server.address())) {
            return connection.send(String.join("\r\n", lines) + "\r\n\r\n").answer();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("routesAndChecks")
    void every_route_has_every_check(Probe probe, Check check) {
        Answer answer = send(probe, check.headers());

        assertThat(answer.status()).isEqualTo(check.status());
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
        JsonNode body = McpHttp.json(answer.body());
        JsonNode words = probe.withKey() ? body.at("/error/message") : body.at("/error");
        assertThat(words.textValue()).isNotBlank().doesNotContain("canary", "demo-key", "evil", "Exception");
    }

    /** One that an address may send, and whatever comes next. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void every_route_but_those_of_watchers_counts_for_its_address(Probe probe) {
        Answer answer = send(limited, probe, List.of(KEY));

        if (probe.route().probe()) {
            assertThat(answer.status()).isEqualTo(200);
            return;
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.headers())
                .containsEntry("retry-after", "60")
                .containsEntry("content-type", "application/json");
        assertThat(answer.body()).contains("Too many requests from this address");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void every_route_with_a_key_counts_the_wrong_ones_of_its_address(Probe probe) {
        Answer answer = send(failed, probe, List.of("Authorization: Bearer canary-key-2"));

        assertThat(answer.status() == 429).isEqualTo(probe.withKey());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void every_answer_has_the_headers_for_browsers_and_an_id(Probe probe) {
        Answer answer = send(probe, List.of("X-Request-Id: from-a-proxy.1"));

        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("x-request-id", "from-a-proxy.1")
                .doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void no_address_may_be_longer_than_any_of_ours(Probe probe) {
        String mark = probe.path().contains("?") ? "&" : "?";
        Probe longer = new Probe(probe.route(), probe.method(), probe.path() + mark + "x".repeat(5000));

        assertThat(send(longer, List.of(KEY)).status()).isEqualTo(414);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void a_page_from_elsewhere_may_not_even_ask(Probe probe) {
        Probe question = new Probe(probe.route(), "OPTIONS", probe.path());

        assertThat(send(question, List.of("Origin: https://evil.example", "Access-Control-Request-Method: POST"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void an_id_that_could_forge_a_log_line_is_not_taken_over(Probe probe) {
        Answer answer = send(probe, List.of("X-Request-Id: a b"));

        assertThat(answer.headers().get("x-request-id")).matches("[0-9a-f-]{36}");
    }

    static Stream<Probe> probes() {
        return PROBES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void no_route_but_those_with_a_key_asks_for_one(Probe probe) {
        Answer answer = send(probe, List.of());

        assertThat(answer.status() == 401).isEqualTo(probe.withKey());
        // naming OAuth metadata would start a login that leads nowhere
        assertThat(answer.headers().get("www-authenticate")).isEqualTo(probe.withKey() ? "Bearer" : null);
    }

    static Stream<Arguments> localNames() {
        return Stream.of("localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:9", "[::1]", "[::1]:8080")
                .flatMap(name -> Stream.of(
                        Arguments.of(List.of("Host: " + name)),
                        Arguments.of(List.of("Origin: http://" + name)),
                        Arguments.of(List.of("Origin: https://" + name))));
    }

    @ParameterizedTest
    @MethodSource("localNames")
    void all_names_of_this_machine_are_here(List<String> headers) {
        assertThat(send(HEALTH, headers).status()).isEqualTo(200);
    }

    static Stream<Arguments> wrongMethods() {
        return Stream.of(
                Arguments.of("PUT", "/mcp", "GET, POST, DELETE"),
                Arguments.of("OPTIONS", "/mcp", "GET, POST, DELETE"),
                Arguments.of("HEAD", "/sse", "GET"),
                Arguments.of("POST", "/sse", "GET"),
                Arguments.of("GET", "/messages", "POST"),
                Arguments.of("DELETE", "/messages", "POST"),
                Arguments.of("GET", "/stdio", "POST, PUT"),
                Arguments.of("POST", "/health", "GET, HEAD"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wrongMethods")
    void a_wrong_method_is_told_the_right_ones(String method, String path, String allowed) {
        Answer answer = send(
                new Probe(Route.MCP, method, path),
                method.equals("HEAD") ? List.of(KEY, "Connection: close") : List.of(KEY));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("allow", allowed);
    }

    static Stream<String> unservedPaths() {
        return Stream.of(
                "/.well-known/oauth-protected-resource", "/register", "/", "/mcp/", "/MCP", "/sse/x", "/health/", "/x");
    }

    @ParameterizedTest
    @MethodSource("unservedPaths")
    void what_is_not_served_is_404_with_json_and_without_a_key(String path) {
        Answer answer = send(new Probe(Route.NONE, "GET", path), List.of());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(McpHttp.json(answer.body()).at("/error").textValue()).contains("/mcp");
    }

    @Test
    void health_needs_no_key() {
        assertThat(send(HEALTH, List.of()).body()).isEqualTo("{\"status\":\"ok\",\"service\":\"xyte-mcp\"}");
    }

    @Test
    void health_may_be_asked_with_head() {
        HttpResponse<String> answer = server.client().send("HEAD", "/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
