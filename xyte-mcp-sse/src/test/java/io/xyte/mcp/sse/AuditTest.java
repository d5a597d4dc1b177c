package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.door.ConnectionLimits;
import io.xyte.mcp.sse.edge.ForwardedHeader;
import io.xyte.mcp.sse.edge.TrustedProxies;
import io.xyte.mcp.sse.edge.WebOrigins;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The audit log of a running server. */
class AuditTest {
    @TempDir
    Path directory;

    private static TestServer server(Path file, boolean required) {
        return audited(file, required).start();
    }

    private static TestServer.Setup audited(Path file, boolean required) {
        AuditSettings audit = new AuditSettings(Optional.of(file), 10, 2, false, required);
        return TestServer.with().observation(new ObservationSettings(audit, UsageSettings.DEFAULT, Optional.empty()));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(McpHttp::json).toList();
    }

    @Test
    void calls_of_two_tenants_and_refusals_are_there_without_keys_arguments_and_results() throws Exception {
        Path file = directory.resolve("audit.jsonl");
        try (TestServer server = server(file, false)) {
            for (McpHttp client : List.of(server.client(), server.otherClient())) {
                client.postIn(client.openSession(), McpHttp.call(1, "echo", "{\"note\":\"canary-argument\"}"));
            }
            new McpHttp(server.address(), "canary-key-1").post("/mcp", McpHttp.initialize());
        }

        List<JsonNode> lines = lines(file);
        assertThat(lines)
                .extracting(line -> line.path("event").textValue())
                .containsExactlyInAnyOrder("call", "call", "refusal");
        assertThat(lines.stream()
                        .map(line -> line.path("organization").asText(""))
                        .filter(id -> !id.isEmpty()))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(lines)
                .filteredOn(line -> line.path("event").textValue().equals("call"))
                .allSatisfy(line -> {
                    assertThat(line.path("tool").textValue()).isEqualTo("echo");
                    assertThat(line.path("client").textValue()).isEqualTo("test 1");
                    assertThat(line.path("address").textValue()).isEqualTo("127.0.0.1");
                });
        assertThat(file).content().doesNotContain("canary").doesNotContain("demo-key");
    }

    @Test
    void behind_a_declared_proxy_calls_and_refusals_have_the_clients_address() throws Exception {
        Path file = directory.resolve("audit.jsonl");
        DoorSettings door = new DoorSettings(
                Optional.empty(),
                DoorSettings.DEFAULT.tlsCheck(),
                TrustedProxies.of(List.of("127.0.0.1"), ForwardedHeader.X_FORWARDED_FOR),
                WebOrigins.NONE,
                ConnectionLimits.DEFAULT);
        String[] forwarded = {"X-Forwarded-For", "198.51.100.1, 203.0.113.9"};
        try (TestServer server = audited(file, false).door(door).start()) {
            String body = Stateless.call(1, "echo", "{}");
            server.client().post("/mcp", body, Stateless.headers(body, forwarded));
            new McpHttp(server.address(), "canary-key-1").get("/sse", forwarded);
        }

        assertThat(lines(file))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.path("address").textValue()).isEqualTo("203.0.113.9"));
    }

    @Test
    void what_limits_refuse_is_there_too() throws Exception {
        Path file = directory.resolve("audit.jsonl");
        Limits limits = new Limits(new AddressLimits(new Rate(70), new Rate(1000)), new Rate(60), 1_000_000, 1_000_000);
        try (TestServer server = audited(file, false).limits(limits).start()) {
            McpHttp client = server.client();
            String session = client.openSession();
            for (int i = 1; i <= 75; i++) {
                client.postIn(session, McpHttp.request(i, "ping", "{}"));
            }
        }

        List<JsonNode> lines = lines(file);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("event").textValue()).isEqualTo("refusal");
            assertThat(line.path("address").textValue()).isEqualTo("127.0.0.1");
        });
        assertThat(lines).extracting(line -> line.path("error").textValue()).contains("-32010", "429");
        assertThat(lines)
                .filteredOn(line -> line.path("error").textValue().equals("-32010"))
                .hasSize(10)
                .allSatisfy(line ->
                        assertThat(line.path("organization").textValue()).isNotBlank());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_does_not_stop_calls() {
        try (TestServer server = server(Path.of("/dev/full"), false)) {
            McpHttp client = server.client();
            String session = client.openSession();

            for (int i = 1; i <= 5; i++) {
                assertThat(client.postIn(session, McpHttp.call(i, "echo", "{}")).body())
                        .contains("result");
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void where_the_log_is_required_a_full_disk_stops_calls_and_nothing_else() throws Exception {
        try (TestServer server = server(Path.of("/dev/full"), true)) {
            McpHttp client = server.client();
            String session = client.openSession();
            HttpResponse<String> last = client.postIn(session, McpHttp.call(1, "echo", "{}"));
            // the first line has to fail before anybody knows; each call that still gets through waits for its answer
            for (int i = 2; last.statusCode() == 200 && i < 10_000; i++) {
                last = client.postIn(session, McpHttp.call(i, "echo", "{}"));
            }

            assertThat(last.statusCode()).isEqualTo(503);
            assertThat(last.body()).contains("cannot record calls");
            assertThat(client.postIn(session, McpHttp.request(9, "tools/list", "{}"))
                            .body())
                    .contains("result");
        }
    }
}
