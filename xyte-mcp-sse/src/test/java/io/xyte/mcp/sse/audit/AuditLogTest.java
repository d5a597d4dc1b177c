package io.xyte.mcp.sse.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.observe.ClientProgram;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Ending.Status;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines. */
class AuditLogTest {
    private static final Origin ORIGIN = new Origin(Transport.SSE, "192.0.2.7", "request-1", "abcdef", 50);
    private static final Tenant TENANT = new Tenant("organization-1", "night shift");
    private static final int BUDGET = 50;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LineWriter writer = new LineWriter("a test", new StreamSink(out), 1000, Duration.ofMillis(10));
    private final AuditLog log = new AuditLog(
            List.of(writer),
            new RefusalBudget(BUDGET, () -> 0),
            Clock.fixed(Instant.parse("2026-11-23T08:00:00.123Z"), ZoneOffset.UTC));

    private List<JsonNode> lines() {
        log.close();
        return out.toString(UTF_8).lines().map(AuditLogTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JsonRpc.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static ObservedRequest call(ObservedTool tool) {
        ClientProgram client = ClientProgram.of("claude-code\n\"", "2.1");
        return new ObservedRequest("tools/call", tool, "fingerprint1", TENANT, "7", "2025-11-25", client, ORIGIN, null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"OK, -", "TOOL_ERROR, not_found", "RPC_ERROR, -32602", "CANCELLED, -"})
    void a_call_is_one_line_with_these_fields(Status status, @Nullable String error) {
        log.begin(call(new ObservedTool("xyte_get_device", Effect.READS)))
                .end(new Ending(status, error, 12_345_678, 99));

        String told = error == null ? "" : "\"error\":\"" + error + "\",";
        assertThat(lines())
                .containsExactly(
                        json("{\"time\":\"2026-11-23T08:00:00.123Z\",\"event\":\"call\",\"request\":\"request-1\","
                                + "\"caller\":\"fingerprint1\",\"organization\":\"organization-1\",\"token\":\"night shift\","
                                + "\"tool\":\"xyte_get_device\",\"effect\":\"reads\",\"outcome\":\"" + status.id()
                                + "\"," + told
                                + "\"duration_ms\":12,\"response_bytes\":99,\"rpc_id\":\"7\",\"session\":\"abcdef\","
                                + "\"transport\":\"sse\",\"address\":\"192.0.2.7\",\"client\":\"claude-code \\\" 2.1\","
                                + "\"client_family\":\"claude_code\"}"));
    }

    @Test
    void a_refusal_is_one_line_with_these_fields() {
        log.refused(new ObservedRefusal(401, "mcp", null, Tenant.UNKNOWN, ORIGIN));

        assertThat(lines())
                .containsExactly(json("{\"time\":\"2026-11-23T08:00:00.123Z\",\"event\":\"refusal\","
                        + "\"request\":\"request-1\",\"outcome\":\"refused\",\"error\":\"401\",\"route\":\"mcp\","
                        + "\"session\":\"abcdef\",\"transport\":\"sse\",\"address\":\"192.0.2.7\"}"));
    }

    @Test
    void what_is_no_tool_call_has_no_line() {
        ObservedRequest list = new ObservedRequest(
                "tools/list", null, "caller", TENANT, "7", "2025-11-25", ClientProgram.UNKNOWN, ORIGIN, null);
        log.begin(list).end(new Ending(Status.OK, null, 1, 1));

        assertThat(lines()).isEmpty();
    }

    @Test
    void a_flood_of_refusals_is_counted_and_leaves_room_for_calls() {
        for (int i = 0; i < 5000; i++) {
            log.refused(new ObservedRefusal(401, "mcp", null, Tenant.UNKNOWN, ORIGIN));
        }
        log.begin(call(ObservedTool.UNKNOWN)).end(new Ending(Status.OK, null, 1, 1));

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(BUDGET + 2);
        assertThat(lines.get(BUDGET).path("event").textValue()).isEqualTo("call");
        assertThat(lines.get(BUDGET + 1).path("event").textValue()).isEqualTo("refusals_left_out");
        assertThat(lines.get(BUDGET + 1).path("count").intValue()).isEqualTo(5000 - BUDGET);
    }

    @ParameterizedTest
    @CsvSource({"-32010", "-32000"})
    void a_request_beyond_a_limit_is_a_refusal_although_it_is_no_tool_call(String code) {
        ObservedRequest ping = new ObservedRequest(
                "ping", null, "caller", TENANT, "7", "2025-11-25", ClientProgram.UNKNOWN, ORIGIN, null);
        log.begin(ping).end(new Ending(Status.RPC_ERROR, code, 1, 1));

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.path("event").textValue()).isEqualTo("refusal");
            assertThat(line.path("caller").textValue()).isEqualTo("caller");
            assertThat(line.path("organization").textValue()).isEqualTo("organization-1");
            assertThat(line.path("error").textValue()).isEqualTo(code);
        });
    }

    @Test
    void calls_far_beyond_a_limit_leave_room_for_those_that_were_made() {
        for (int i = 0; i < 5000; i++) {
            log.begin(call(ObservedTool.UNKNOWN)).end(new Ending(Status.RPC_ERROR, "-32010", 1, 1));
        }
        log.begin(call(ObservedTool.UNKNOWN)).end(new Ending(Status.OK, null, 1, 1));

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(BUDGET + 2);
        assertThat(lines.get(BUDGET).path("outcome").textValue()).isEqualTo("ok");
        assertThat(lines.get(BUDGET + 1).path("count").intValue()).isEqualTo(5000 - BUDGET);
    }

    @Test
    void a_file_that_cannot_be_written_to_is_refused_at_the_start(@TempDir Path directory) {
        AuditSettings settings = new AuditSettings(Optional.of(directory.resolve("no/such/file")), 1, 1, false, false);

        assertThatThrownBy(() -> AuditLog.open(settings, Clock.systemUTC(), System::nanoTime))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--audit-log");
        log.close();
    }
}
