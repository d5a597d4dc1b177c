package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.core.protocol.Workers;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.core.testing.TestCallers;
import io.xyte.mcp.core.testing.TestCatalog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests of both eras on one process. */
class BothErasTest {
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}}}";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"ping\",\"method\":\"ping\"}";

    private final TestCatalog catalog = new TestCatalog();
    private final ExecutorService workers = Workers.create();
    private final Session session = new Session(
            new McpEngine(SdkServer.over(catalog, new ServerInfo("test", "Test", "1")), Clock.systemUTC()),
            TestCallers.full(),
            Clock.systemUTC());

    @AfterEach
    void stop() {
        catalog.gate().open();
        workers.shutdown();
    }

    @Test
    void a_client_that_probes_first_may_go_on_with_either_era() throws Exception {
        Map<String, JsonNode> answers = serve(
                request(1, "server/discover", META),
                request(
                        2,
                        "initialize",
                        "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                                + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}"),
                request(3, "tools/list", ""),
                request(4, "tools/list", META));

        assertThat(answers.get("1").at("/result/supportedVersions").toString()).contains("2026-07-28");
        assertThat(answers.get("2").at("/result/protocolVersion").textValue()).isEqualTo("2025-11-25");
        assertThat(answers.get("3").get("result").has("resultType")).isFalse();
        assertThat(answers.get("4").at("/result/resultType").textValue()).isEqualTo("complete");
        assertThat(answers.get("3").at("/result/tools"))
                .isEqualTo(answers.get("4").at("/result/tools"));
    }

    @Test
    void a_call_that_needs_its_user_comes_back_with_each_answer() throws Exception {
        JsonNode first = round(1, "");
        assertThat(first.path("resultType").textValue()).isEqualTo("input_required");
        JsonNode second = round(2, answered("first", first));
        assertThat(second.path("inputRequests").has("second")).isTrue();
        JsonNode last = round(3, answered("second", second));

        assertThat(last.path("resultType").textValue()).isEqualTo("complete");
        assertThat(last.at("/content/0/text").textValue()).isEqualTo("accept and accept");
    }

    private JsonNode round(int id, String more) throws Exception {
        return serve(request(id, "tools/call", "\"name\":\"asking\"," + META + more))
                .get(String.valueOf(id))
                .get("result");
    }

    private static String answered(String key, JsonNode result) {
        return ",\"requestState\":" + result.get("requestState") + ",\"inputResponses\":{\"" + key
                + "\":{\"action\":\"accept\",\"content\":{}}}";
    }

    @Test
    void stateless_calls_and_subscriptions_end_with_their_cancellation() throws Exception {
        Map<String, JsonNode> answers = serve(
                request(1, "tools/call", "\"name\":\"slow\"," + META),
                request(2, "subscriptions/listen", META + ",\"notifications\":{\"toolsListChanged\":true}"),
                cancelled(1),
                cancelled(2),
                PING);

        // the acknowledgement of the subscription is a notification: it has no id
        assertThat(answers).containsOnlyKeys("", "ping");
        assertThat(session.busy()).isFalse();
    }

    private static String cancelled(int id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":" + id + "}}";
    }

    private static String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + params + "}}";
    }

    /** What one process says to these messages, by id. */
    private Map<String, JsonNode> serve(String... lines) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new StdioServer(session, new LineWriter(output, () -> {}), workers, Limits.DEFAULT)
                .serve(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
        Map<String, JsonNode> answers = new TreeMap<>();
        for (String line : output.toString(UTF_8).lines().toList()) {
            JsonNode message = new ObjectMapper().readTree(line);
            answers.put(message.path("id").asText(), message);
        }
        return answers;
    }
}
