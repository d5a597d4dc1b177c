package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.ApiKey;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a Prometheus finds at a running server. */
class MetricsTest {
    private static final String TOKEN = "canary-operator-token";
    private static final Rate MANY = new Rate(1_000_000);
    private static final Limits ONE_WRONG_KEY =
            new Limits(new AddressLimits(MANY, new Rate(1)), MANY, 1_000_000, 1_000_000);
    static final ObservationSettings OWN_PORT = new ObservationSettings(
            AuditSettings.OFF,
            UsageSettings.DEFAULT,
            Optional.empty(),
            Optional.of(new ListenAddress("127.0.0.1", 0, true)));

    private static URI page(TestServer server) {
        return URI.create(server.hosted().metricsAddress().orElseThrow() + "/metrics");
    }

    private static MetricsText until(TestServer server, String name, Map<String, String> labels, double count) {
        Waiting.until(() -> MetricsText.fetch(page(server)).sum(name, labels) >= count);
        return MetricsText.fetch(page(server));
    }

    @Test
    void calls_are_measured_by_method_tool_error_and_revision() {
        try (TestServer server = TestServer.with().observation(OWN_PORT).start()) {
            McpHttp client = server.client();
            String session = client.openSession();
            client.postIn(session, call(1, "echo", "{}"));
            client.postIn(session, call(2, "failing", "{}"));
            client.postIn(session, call(3, "canary-tool", "{}"));

            String name = "mcp_server_operation_duration_seconds_count";
            MetricsText found = until(server, name, Map.of("mcp_method_name", "tools/call"), 3);
            Map<String, String> echo = Map.of(
                    "gen_ai_tool_name",
                    "echo",
                    "error_type",
                    "",
                    "network_transport",
                    "tcp",
                    "mcp_protocol_version",
                    "2025-11-25");
            assertThat(found.sum(name, echo)).isEqualTo(1);
            assertThat(found.sum(name, Map.of("gen_ai_tool_name", "failing", "error_type", "tool_error")))
                    .isEqualTo(1);
            assertThat(found.sum(name, Map.of("gen_ai_tool_name", "unknown"))).isEqualTo(1);
            assertThat(found.sum(name, Map.of("mcp_method_name", "initialize"))).isEqualTo(1);
            assertThat(found.sum("xyte_mcp_tool_errors_total", Map.of("kind", "upstream")))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_request_in_flight_is_seen_until_it_ends() throws Exception {
        try (TestServer server = TestServer.with().observation(OWN_PORT).start()) {
            McpHttp client = server.client();
            var slow = client.postLater(client.openSession(), call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            assertThat(MetricsText.fetch(page(server)).sum("xyte_mcp_requests_in_flight", Map.of()))
                    .isEqualTo(1);

            server.catalog().gate().open();
            slow.get(60, java.util.concurrent.TimeUnit.SECONDS);
            Waiting.until(() -> MetricsText.fetch(page(server)).sum("xyte_mcp_requests_in_flight", Map.of()) == 0);
        }
    }

    @Test
    void calls_to_xyte_keys_and_refusals_are_counted() {
        try (TestServer server =
                TestServer.with().observation(OWN_PORT).limits(ONE_WRONG_KEY).start()) {
            server.client().openSession();
            McpHttp stranger = new McpHttp(server.address(), "canary-key-1");
            stranger.post("/mcp", McpHttp.initialize());
            stranger.post("/mcp", McpHttp.initialize());

            MetricsText found = until(server, "xyte_mcp_limited_total", Map.of("kind", "wrong"), 1);
            String upstream = "http_client_request_duration_seconds_count";
            assertThat(found.sum(upstream, Map.of("outcome", "ok"))).isEqualTo(1);
            assertThat(found.sum(upstream, Map.of("outcome", "unauthorized"))).isEqualTo(1);
            assertThat(found.sum("xyte_mcp_key_checks_total", Map.of("result", "accepted")))
                    .isEqualTo(1);
            assertThat(found.sum("xyte_mcp_key_checks_total", Map.of("result", "rejected")))
                    .isEqualTo(1);
            Waiting.until(() -> MetricsText.fetch(page(server))
                            .sum("xyte_mcp_refused_requests_total", Map.of("route", "mcp", "status", "429"))
                    == 1);
        }
    }

    @Test
    void sessions_and_streams_are_counted_while_they_are_open() {
        try (TestServer server = TestServer.with().observation(OWN_PORT).start();
                Events stream = server.client().listen("/sse")) {
            stream.data("endpoint");
            String session = server.client().openSession();

            MetricsText open = MetricsText.fetch(page(server));
            assertThat(open.sum("xyte_mcp_sessions", Map.of("wire", "http_sse")))
                    .isEqualTo(1);
            assertThat(open.sum("xyte_mcp_sessions", Map.of("wire", "streamable_http")))
                    .isEqualTo(1);
            assertThat(open.sum("xyte_mcp_streams", Map.of())).isEqualTo(1);

            server.client().delete("/mcp", "Mcp-Session-Id", session);
            MetricsText ended = MetricsText.fetch(page(server));
            assertThat(ended.sum("xyte_mcp_sessions", Map.of("wire", "streamable_http")))
                    .isZero();
            assertThat(ended.sum("mcp_server_session_duration_seconds_count", Map.of("wire", "streamable_http")))
                    .isEqualTo(1);
        }
    }

    @Test
    void it_is_seen_when_xyte_goes_and_comes_back() {
        try (TestServer server = TestServer.with().observation(OWN_PORT).start()) {
            Waiting.until(() -> MetricsText.fetch(page(server)).sum("xyte_mcp_upstream_up", Map.of()) == 1);

            server.xyte().faults().next(1, Fault.status(503));
            server.clock().advance(Duration.ofSeconds(5));
            Waiting.until(() -> MetricsText.fetch(page(server)).sum("xyte_mcp_upstream_up", Map.of()) == 0);

            server.clock().advance(Duration.ofSeconds(5));
            Waiting.until(() -> MetricsText.fetch(page(server)).sum("xyte_mcp_upstream_up", Map.of()) == 1);
        }
    }

    @Test
    void nothing_says_whose_a_request_is() {
        try (TestServer server = TestServer.with().observation(OWN_PORT).start()) {
            McpHttp client = server.client();
            client.postIn(client.openSession(), call(1, "echo", "{}"));
            String name = "mcp_server_operation_duration_seconds_count";
            MetricsText found = until(server, name, Map.of("mcp_method_name", "tools/call"), 1);

            assertThat(found.toString())
                    .contains("tools/call")
                    .doesNotContain(server.xyteOrganization())
                    .doesNotContain(ApiKey.of(XyteSandbox.DEMO_KEY).fingerprint())
                    .doesNotContain(XyteSandbox.DEMO_KEY);
        }
    }

    @Test
    void on_the_main_port_only_the_operator_reads_them() {
        ObservationSettings operator =
                new ObservationSettings(AuditSettings.OFF, UsageSettings.DEFAULT, Optional.of(AdminToken.of(TOKEN)));
        try (TestServer server = TestServer.with().observation(operator).start()) {
            assertThat(server.client().get("/metrics").statusCode()).isEqualTo(401);

            McpHttp known = new McpHttp(server.address(), TOKEN);
            assertThat(known.get("/metrics").statusCode()).isEqualTo(200);
            assertThat(known.get("/metrics").body()).contains("jvm_memory_used_bytes", "process_cpu_usage");
            assertThat(known.post("/metrics", "{}").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void without_a_port_and_a_token_there_are_none() {
        try (TestServer server = TestServer.start()) {
            assertThat(server.client().get("/metrics").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_port_of_their_own_serves_nothing_else() {
        try (TestServer server = TestServer.with().observation(OWN_PORT).start()) {
            McpHttp own = new McpHttp(server.hosted().metricsAddress().orElseThrow(), XyteSandbox.DEMO_KEY);

            assertThat(own.get("/health").statusCode()).isEqualTo(404);
            assertThat(own.post("/mcp", McpHttp.initialize()).statusCode()).isEqualTo(404);
            assertThat(server.client().get("/metrics").statusCode()).isEqualTo(404);
        }
    }
}
