package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
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
        AuditSettings audit = new AuditSettings(Optional.of(file), 10, 2, false, required);
        return TestServer.with()
                .observation(new ObservationSettings(audit, UsageSettings.DEFAULT, Optional.empty()))
                .start();
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

        List<JsonNode> lines =
                Files.readAllLines(file).stream().map(McpHttp::json).toList();
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
