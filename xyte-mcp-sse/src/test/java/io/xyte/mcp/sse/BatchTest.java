package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.notification;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of revision 2025-03-26. */
class BatchTest {
    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String initialize(String revision) {
        return request(0, "initialize", "{\"protocolVersion\":\"" + revision + "\",\"capabilities\":{}}");
    }

    private String session(String revision) {
        return client.post("/mcp", initialize(revision))
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();
    }

    private HttpResponse<String> batch(String... messages) {
        return client.postIn(session("2025-03-26"), "[" + String.join(",", messages) + "]");
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32600);
        return json(answer.body()).at("/error/message").textValue();
    }

    @Test
    void all_requests_are_answered_in_one_array() {
        HttpResponse<String> answer =
                batch(call(1, "echo", "{\"a\":1}"), notification("notifications/x", "{}"), request(2, "ping", "{}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode answers = json(answer.body());
        assertThat(answers.findValuesAsText("id")).containsExactlyInAnyOrder("1", "2");
        assertThat(answers.findValuesAsText("text")).containsExactly("{\"a\":1}");
    }

    @Test
    void progress_turns_the_response_into_a_stream_that_ends_with_the_array() {
        HttpResponse<String> answer = batch(callWithProgress(1, "steps"), request(2, "ping", "{}"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=utf-8");
        String[] events = answer.body().split("\n\n");
        assertThat(events).hasSize(4);
        assertThat(json(events[3].substring(events[3].indexOf('['))).findValuesAsText("id"))
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void a_batch_without_requests_is_accepted_without_a_body() {
        HttpResponse<String> answer = batch(notification("notifications/initialized", "{}"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void what_is_no_message_is_answered_beside_the_others() {
        JsonNode answers = json(batch("17", request(2, "ping", "{}")).body());

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).at("/error/code").intValue()).isEqualTo(-32600);
        assertThat(answers.get(0).path("id").isNull()).isTrue();
        assertThat(answers.get(1).path("id").intValue()).isEqualTo(2);
    }

    @Test
    void calls_of_a_batch_can_be_cancelled_one_by_one() throws Exception {
        String session = session("2025-03-26");
        var answer = client.postLater(session, "[" + call(1, "slow", "{}") + "," + request(2, "ping", "{}") + "]");
        server.catalog().gate().awaitArrived(1);

        client.postIn(session, notification("notifications/cancelled", "{\"requestId\":1}"));

        assertThat(json(answer.get().body()).findValuesAsText("id")).containsExactly("2");
    }

    @Test
    void a_client_that_vanishes_cancels_the_calls_of_its_batch() {
        String body = "[" + call(1, "slow", "{}") + "," + call(2, "slow", "{}") + "]";
        RawConnection connection = new RawConnection(server.address());
        connection.send(RawConnection.postHead(
                        "demo-key", "Mcp-Session-Id: " + session("2025-03-26"), "Content-Length: " + body.length())
                + body);
        server.catalog().gate().awaitArrived(2);

        connection.close();

        server.catalog().gate().awaitInterrupted(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-06-18", "2025-11-25"})
    void other_revisions_have_no_batches(String revision) {
        assertThat(refusal(client.postIn(session(revision), "[" + request(2, "ping", "{}") + "]")))
                .contains("2025-03-26");
    }

    @Test
    void the_stateless_era_has_no_batches() {
        String ping = Stateless.request(2, "tools/list", "");

        assertThat(refusal(client.post("/mcp", "[" + ping + "]", Stateless.headers(ping))))
                .contains("2025-03-26");
        assertThat(refusal(batch(ping))).contains("2025-03-26");
    }

    @Test
    void initialize_must_come_alone() {
        assertThat(refusal(batch(initialize("2025-03-26")))).contains("initialize must not");
    }

    @Test
    void empty_batches_and_those_with_too_many_messages_are_refused() {
        String many =
                IntStream.range(0, 65).mapToObj(id -> request(id, "ping", "{}")).collect(Collectors.joining(","));

        assertThat(refusal(batch())).contains("1 to 64");
        assertThat(refusal(batch(many))).contains("1 to 64");
    }

    @Test
    void on_http_sse_the_array_comes_on_the_stream() {
        try (Events stream = client.listen("/sse")) {
            String endpoint = stream.data("endpoint");
            client.post(endpoint, initialize("2025-03-26"));
            stream.message();

            HttpResponse<String> accepted =
                    client.post(endpoint, "[" + request(1, "ping", "{}") + "," + request(2, "ping", "{}") + "]");

            assertThat(accepted.statusCode()).isEqualTo(202);
            assertThat(stream.message().findValuesAsText("id")).containsExactlyInAnyOrder("1", "2");
        }
    }
}
