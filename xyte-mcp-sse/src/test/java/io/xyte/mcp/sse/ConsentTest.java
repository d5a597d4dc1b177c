package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.mcp.core.XyteCatalog;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether something may be taken away for good, asked of the client's user over real connections of both eras. */
class ConsentTest {
    private static final String DELETE = "xyte_delete_device";
    private static final String INITIALIZE = McpHttp.request(
            0,
            "initialize",
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"elicitation\":{}},"
                    + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");

    private final TestServer server =
            TestServer.with().catalog(XyteCatalog.create()).start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private String device() {
        String session = client.openSession();
        JsonNode answer = McpHttp.json(client.postIn(session, McpHttp.call(1, "xyte_list_devices", "{\"limit\":1}"))
                .body());
        return text(answer.path("result")).at("/items/0/id").textValue();
    }

    private static JsonNode text(JsonNode result) {
        return McpHttp.json(result.at("/content/0/text").textValue());
    }

    private List<RecordedRequest> deletions() {
        return server.xyte().requests().stream()
                .filter(request -> request.method().equals("DELETE"))
                .toList();
    }

    private static String arguments(String device) {
        return "{\"device_id\":\"" + device + "\"}";
    }

    private static String outcome(String action) {
        return "{\"action\":\"" + action + "\"" + (action.equals("accept") ? ",\"content\":{}" : "") + "}";
    }

    private JsonNode inSession(String device, String action) {
        String session = client.post("/mcp", INITIALIZE)
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();
        try (Events call =
                client.postForEvents("/mcp", McpHttp.call(1, DELETE, arguments(device)), "Mcp-Session-Id", session)) {
            JsonNode question = call.message();
            assertThat(question.path("method").textValue()).isEqualTo("elicitation/create");
            assertThat(question.at("/params/message").textValue())
                    .startsWith("Delete device: device ")
                    .contains(device);
            assertThat(deletions()).as("before the answer").isEmpty();
            String answer =
                    "{\"jsonrpc\":\"2.0\",\"id\":" + question.path("id") + ",\"result\":" + outcome(action) + "}";
            assertThat(client.postIn(session, answer).statusCode()).isEqualTo(202);
            return call.message().path("result");
        }
    }

    private JsonNode stateless(String device, String action) {
        String asking = Stateless.call(1, DELETE, arguments(device));
        JsonNode question = answer(asking);
        assertThat(question.path("resultType").textValue()).isEqualTo("input_required");
        assertThat(question.at("/inputRequests/confirm/method").textValue()).isEqualTo("elicitation/create");
        assertThat(question.at("/inputRequests/confirm/params/message").textValue())
                .contains(device);
        assertThat(deletions()).as("before the answer").isEmpty();
        return answer(Stateless.request(
                2,
                "tools/call",
                "\"name\":\"" + DELETE + "\",\"arguments\":" + arguments(device) + ",\"inputResponses\":{\"confirm\":"
                        + outcome(action) + "},\"requestState\":" + question.path("requestState")));
    }

    /** The result, which comes as JSON, or as an event after others. */
    private JsonNode answer(String body) {
        HttpResponse<String> response = client.post("/mcp", body, Stateless.headers(body));
        String text = response.body();
        String last = text.startsWith("{") ? text : text.substring(text.lastIndexOf("data: ") + "data: ".length());
        return McpHttp.json(last).path("result");
    }

    @Test
    void in_a_session_a_user_who_accepts_is_obeyed() {
        String device = device();

        JsonNode result = inSession(device, "accept");

        assertThat(result.path("isError").booleanValue()).isFalse();
        assertThat(text(result).path("device_id").textValue()).isEqualTo(device);
        assertThat(deletions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel"})
    void in_a_session_a_user_who_does_not_accept_is_obeyed(String action) {
        JsonNode result = inSession(device(), action);

        assertThat(result.path("isError").booleanValue()).isTrue();
        assertThat(result.at("/content/0/text").textValue())
                .isEqualTo("Nothing was sent: the user did not agree. Do not try again.");
        assertThat(deletions()).isEmpty();
    }

    @Test
    void in_a_session_a_client_that_cannot_ask_has_to_repeat_the_id() {
        String device = device();
        String session = client.openSession();

        JsonNode refused = McpHttp.json(client.postIn(session, McpHttp.call(1, DELETE, arguments(device)))
                .body());
        assertThat(refused.at("/result/isError").booleanValue()).isTrue();
        assertThat(refused.at("/result/content/0/text").textValue())
                .startsWith("Nothing was sent. This cannot be taken back")
                .contains("confirm \"" + device + "\"");
        assertThat(deletions()).isEmpty();

        String confirmed = "{\"device_id\":\"" + device + "\",\"confirm\":\"" + device + "\"}";
        JsonNode done = McpHttp.json(
                client.postIn(session, McpHttp.call(2, DELETE, confirmed)).body());
        assertThat(done.at("/result/isError").booleanValue()).isFalse();
        assertThat(deletions()).hasSize(1);
    }

    @Test
    void without_sessions_a_user_who_accepts_is_obeyed() {
        String device = device();

        JsonNode result = stateless(device, "accept");

        assertThat(result.path("resultType").textValue()).isEqualTo("complete");
        assertThat(text(result).path("device_id").textValue()).isEqualTo(device);
        assertThat(deletions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline", "cancel"})
    void without_sessions_a_user_who_does_not_accept_is_obeyed(String action) {
        JsonNode result = stateless(device(), action);

        assertThat(result.path("isError").booleanValue()).isTrue();
        assertThat(result.at("/content/0/text").textValue()).startsWith("Nothing was sent: the user did not agree.");
        assertThat(deletions()).isEmpty();
    }

    @Test
    void without_sessions_a_client_that_cannot_ask_has_to_repeat_the_id() {
        String device = device();
        String body = Stateless.call(1, DELETE, arguments(device)).replace("{\"elicitation\":{}}", "{}");

        JsonNode result = answer(body);

        assertThat(result.path("isError").booleanValue()).isTrue();
        assertThat(result.at("/content/0/text").textValue()).contains("confirm \"" + device + "\"");
        assertThat(deletions()).isEmpty();
    }

    @Test
    void an_answer_for_one_device_is_none_for_another() {
        String device = device();
        JsonNode question = answer(Stateless.call(1, DELETE, arguments(device)));
        String other = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
        String body = Stateless.request(
                2,
                "tools/call",
                "\"name\":\"" + DELETE + "\",\"arguments\":" + arguments(other) + ",\"inputResponses\":{\"confirm\":"
                        + outcome("accept") + "},\"requestState\":" + question.path("requestState"));

        HttpResponse<String> response = client.post("/mcp", body, Stateless.headers(body));

        assertThat(McpHttp.json(response.body()).at("/error/code").intValue()).isEqualTo(-32602);
        assertThat(deletions()).isEmpty();
    }
}
