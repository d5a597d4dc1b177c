package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed server, as {@code java -jar} starts it. */
class ServerIT {
    private static final String NOWHERE = "http://127.0.0.1:9";

    @Test
    void the_demonstration_answers_a_client() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0")) {
            McpHttp client = new McpHttp(server.address(), "demo-key");
            String session = client.openSession();

            assertThat(client.postIn(session, request(1, "tools/list", "{}")).body())
                    .contains("xyte_list_devices");
            assertThat(client.postIn(session, call(2, "xyte_get_organization", "{}"))
                            .body())
                    .contains("Northwind Demo");
            assertThat(server.said()).contains("claude mcp add", "mcpServers", "curl");
        }
    }

    @Test
    void traces_go_where_the_environment_says() throws Exception {
        try (TraceCollector collector = TraceCollector.start();
                JarProcess server = JarProcess.start(
                        Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(), "OTEL_BSP_SCHEDULE_DELAY", "50"),
                        "",
                        "--demo",
                        "--port",
                        "0")) {
            new McpHttp(server.address(), "demo-key").openSession();

            assertThat(collector.next("initialize").attributes()).containsEntry("network.transport", "tcp");
        }
    }

    @Test
    void the_log_is_json_on_demand_and_tells_requests_apart() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0", "--log-format", "json")) {
            McpHttp stranger = new McpHttp(server.address(), "canary-key-1");
            stranger.post("/mcp", initialize(), "X-Request-Id", "request-of-a-test");
            Waiting.until(() -> server.said().contains("was refused"));

            String line = server.said()
                    .lines()
                    .filter(one -> one.contains("was refused"))
                    .findFirst()
                    .orElseThrow();
            assertThat(json(line).path("kvpList").toString()).contains("{\"request_id\":\"request-of-a-test\"}");
            assertThat(json(line).path("level").asText()).isEqualTo("INFO");
            assertThat(server.said()).doesNotContain("canary-key-1", "|-WARN", "|-ERROR");
        }
    }

    @Test
    void sigterm_ends_streams_as_they_should_and_the_process_with_0() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0")) {
            Events stream = new McpHttp(server.address(), "demo-key").listen("/sse");
            stream.data("endpoint");

            server.terminate();

            // a stream that is cut would throw here
            assertThat(stream.line()).isNull();
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void sigterm_lets_calls_finish_on_every_wire_and_refuses_what_is_new() throws Exception {
        try (XyteSandbox xyte = XyteSandbox.start();
                JarProcess server = JarProcess.start(
                        "--port", "0", "--xyte-base-url", xyte.baseUri().toString())) {
            McpHttp client = new McpHttp(server.address(), XyteSandbox.DEMO_KEY);
            String session = client.openSession();
            Events own = client.listen("/mcp", "Mcp-Session-Id", session);
            Events sse = client.listen("/sse");
            String endpoint = sse.data("endpoint");
            String stateless = Stateless.call(3, "xyte_get_organization", "{}");
            xyte.clearRequests();
            xyte.faults().next(100, Fault.latency(Duration.ofSeconds(2)));
            var inSession = client.postLater(session, call(1, "xyte_get_organization", "{}"));
            var alone = client.postBytes("/mcp", stateless.getBytes(UTF_8), Stateless.headers(stateless));
            client.post(endpoint, call(2, "xyte_get_organization", "{}"));
            Waiting.until(() -> xyte.requests().size() >= 3);

            server.terminate();
            Waiting.until(() -> client.get("/health").statusCode() == 503);
            HttpResponse<String> refused = client.postIn(session, call(4, "xyte_get_organization", "{}"));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(inSession.get().body()).contains("Northwind");
            assertThat(alone.get().body()).contains("Northwind");
            assertThat(sse.message().toString()).contains("Northwind");
            // streams that are cut would throw here
            assertThat(sse.line()).isNull();
            assertThat(own.line()).isNull();
            assertThat(server.exitCode()).isZero();
        }
    }

    @Test
    void a_refused_request_is_logged_with_its_callers_fingerprint() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0")) {
            McpHttp client = new McpHttp(server.address(), "demo-key");

            assertThat(client.postIn("unknown", call(1, "x", "{}")).statusCode())
                    .isEqualTo(404);
            assertThat(client.get("/nowhere").statusCode()).isEqualTo(404);

            Waiting.until(() -> server.said().contains("GET none"));
            assertThat(server.said())
                    .containsPattern("POST mcp \\(request [0-9a-f-]{36}, caller [0-9a-f]{12}\\) was refused: 404")
                    .containsPattern("GET none \\(request [0-9a-f-]{36}\\) was refused: 404");
        }
    }

    @Test
    void keys_stay_out_of_what_it_writes() {
        try (JarProcess server = JarProcess.start("--port", "0", "--xyte-base-url", NOWHERE)) {
            McpHttp client = new McpHttp(server.address(), "canary-key-1");

            assertThat(client.post("/mcp", initialize()).statusCode()).isEqualTo(503);
            assertThat(client.post("/messages?session=canary-session", initialize())
                            .statusCode())
                    .isEqualTo(503);
            assertThat(client.get("/canary-path?canary=1").statusCode()).isEqualTo(404);
            assertThat(client.post("/mcp", "{\"canary\":", "Content-Type", "canary/x", "Origin", "http://canary")
                            .statusCode())
                    .isEqualTo(403);

            server.terminate();
            assertThat(server.exitCode()).isZero();
            assertThat(server.said()).contains("was refused").doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--host=0.0.0.0", "--toolsets=cars", "--port=abc"})
    void a_wrong_setting_ends_it_with_2_and_one_line(String flag) {
        try (JarProcess server = JarProcess.start(flag)) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.said().strip().lines()).hasSize(1);
        }
    }

    @Test
    void version_is_that_of_the_build() {
        try (JarProcess server = JarProcess.start("--version")) {
            assertThat(server.exitCode()).isZero();
            assertThat(server.said()).matches("xyte-mcp-sse \\d+\\.\\d+\\.\\d+\\S*\\s+");
        }
    }

    @Test
    void initialize_names_the_version_of_the_build() {
        try (JarProcess server = JarProcess.start("--demo", "--port", "0")) {
            String answer = new McpHttp(server.address(), "demo-key")
                    .post("/mcp", initialize())
                    .body();

            assertThat(json(answer).at("/result/serverInfo/version").textValue())
                    .matches("\\d+\\.\\d+\\.\\d+.*");
        }
    }
}
