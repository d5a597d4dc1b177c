package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatelessHttpTest {
    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String body, String... headers) {
        return client.post("/mcp", body, Stateless.headers(body, headers));
    }

    @Test
    void discover_is_answered_without_a_session() {
        HttpResponse<String> answer = post(Stateless.request(1, "server/discover", ""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(json(answer.body()).at("/result/supportedVersions/0").textValue())
                .isEqualTo(Stateless.VERSION);
        assertThat(server.hosted().sessions().size()).isZero();
    }

    @Test
    void a_call_is_answered_with_json_and_session_ids_mean_nothing() {
        HttpResponse<String> answer =
                post(Stateless.call(1, "echo", "{\"a\":1}"), "Mcp-Session-Id", "unknown", "Last-Event-ID", "7");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).at("/result/content/0/text").textValue()).isEqualTo("{\"a\":1}");
        assertThat(json(answer.body()).at("/result/resultType").textValue()).isEqualTo("complete");
    }

    @Test
    void progress_turns_the_response_into_a_stream_that_ends_with_the_answer() {
        HttpResponse<String> answer = post(Stateless.call(1, "steps", "{}"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=utf-8");
        String[] events = answer.body().split("\n\n");
        assertThat(events).hasSize(4).noneMatch(event -> event.startsWith("id:"));
        JsonNode last = json(events[3].substring(events[3].indexOf('{')));
        assertThat(last.at("/result/content/0/text").textValue()).isEqualTo("three steps");
    }

    @ParameterizedTest
    @CsvSource({
        "no/such, 404, -32601",
        "ping, 404, -32601",
        "initialize, 404, -32601",
        "logging/setLevel, 404, -32601",
        "tools/call, 400, -32602",
        "resources/read, 400, -32602"
    })
    void the_status_says_what_kind_of_error_it_is(String method, int status, int code) {
        HttpResponse<String> answer = post(Stateless.request(4, method, "\"name\":\"none\",\"uri\":\"test://none\""));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(code);
        assertThat(json(answer.body()).at("/id").intValue()).isEqualTo(4);
    }

    @Test
    void a_revision_that_is_not_spoken_here_is_refused_with_those_that_are() {
        String body = McpHttp.request(1, "tools/list", "{" + Stateless.meta("2099-01-01") + "}");

        HttpResponse<String> answer =
                client.post("/mcp", body, "MCP-Protocol-Version", "2099-01-01", "Mcp-Method", "tools/list");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32022);
        assertThat(json(answer.body()).at("/error/data/supported/0").textValue())
                .isEqualTo(Stateless.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"_meta\":{}}", "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":7}}"})
    void headers_of_this_era_without_its_metadata_are_an_invalid_request(String params) {
        String body = McpHttp.request(1, "tools/list", params);

        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MCP-Protocol-Version", "Mcp-Method", "Mcp-Name"})
    void a_header_that_says_something_else_than_the_body_is_refused(String header) {
        HttpResponse<String> answer = post(Stateless.call(1, "echo", "{}"), header, "2025-11-25");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32020);
        assertThat(json(answer.body()).at("/error/message").textValue()).containsIgnoringCase(header);
    }

    @ParameterizedTest
    @CsvSource({
        "=?base64?ZWNobw==?=, 200",
        "=?base64?ZWNobyA=?=, 400",
        "=?base64?!?=, 400",
        "=?base64?=, 400",
        "=?BASE64?ZWNobw==?=, 400",
        "Echo, 400"
    })
    void a_name_may_come_encoded(String name, int status) {
        assertThat(post(Stateless.call(1, "echo", "{}"), "Mcp-Name", name).statusCode())
                .isEqualTo(status);
    }

    @Test
    void headers_must_not_be_missing() {
        String body = Stateless.call(1, "echo", "{}");

        HttpResponse<String> none = client.post("/mcp", body);
        HttpResponse<String> noName =
                client.post("/mcp", body, "MCP-Protocol-Version", Stateless.VERSION, "Mcp-Method", "tools/call");

        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(json(none.body()).at("/error/code").intValue()).isEqualTo(-32020);
        assertThat(json(noName.body()).at("/error/code").intValue()).isEqualTo(-32020);
    }

    @Test
    void clients_of_the_session_era_may_send_any_such_headers() {
        HttpResponse<String> answer =
                client.post("/mcp", McpHttp.initialize(), "Mcp-Method", "other", "Mcp-Name", "other");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_notification_is_accepted_and_a_response_is_not() {
        String notification = McpHttp.notification("notifications/cancelled", "{\"requestId\":1}");

        assertThat(post(notification).statusCode()).isEqualTo(202);
        assertThat(post("{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void there_is_nothing_but_post(String method) {
        HttpResponse<String> answer = client.send(
                method, "/mcp", "MCP-Protocol-Version", Stateless.VERSION, "Mcp-Session-Id", client.openSession());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void a_question_to_the_user_comes_back_as_a_result_and_the_answer_goes_on() {
        JsonNode first = json(post(Stateless.call(1, "asking", "{}")).body()).get("result");
        String again = Stateless.request(
                2,
                "tools/call",
                "\"name\":\"asking\",\"arguments\":{},\"requestState\":"
                        + first.get("requestState")
                        + ",\"inputResponses\":{\"first\":{\"action\":\"accept\"},\"second\":{\"action\":\"decline\"}}");

        assertThat(first.get("resultType").textValue()).isEqualTo("input_required");
        assertThat(post(again).body()).contains("accept and decline");
    }
}
