package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.notification;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamableHttpTest {
    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void initialize_opens_a_session_with_an_unguessable_id() {
        HttpResponse<String> answer = client.post("/mcp", initialize());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).at("/result/protocolVersion").textValue())
                .isEqualTo("2025-11-25");
        // 24 characters of 6 bits
        assertThat(answer.headers().firstValue("Mcp-Session-Id").orElseThrow()).matches("[A-Za-z0-9_-]{24}");
    }

    @Test
    void an_initialize_that_fails_opens_no_session() {
        HttpResponse<String> answer = client.post("/mcp", request(0, "initialize", "{}"));

        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32602);
        assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(server.hosted().sessions().size()).isZero();
    }

    @Test
    void a_call_in_a_session_is_answered_with_json() {
        String session = client.openSession();

        HttpResponse<String> answer = client.postIn(session, call(1, "echo", "{\"a\":1}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(answer.body()).at("/result/content/0/text").textValue()).isEqualTo("{\"a\":1}");
    }

    @Test
    void an_answer_longer_than_any_buffer_arrives_whole() {
        String session = client.openSession();

        HttpResponse<String> answer = client.postIn(session, call(1, "big", "{\"characters\":900000}"));

        assertThat(json(answer.body()).at("/result/content/0/text").textValue()).hasSize(900_000);
    }

    @Test
    void an_unknown_method_is_a_json_rpc_error_that_reaches_the_client() {
        HttpResponse<String> answer = client.postIn(client.openSession(), request(1, "no/such", "{}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32601);
    }

    @Test
    void progress_turns_the_response_into_a_stream_that_ends_with_the_answer() {
        HttpResponse<String> answer = client.postIn(client.openSession(), callWithProgress(1, "steps"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=utf-8");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache, no-store");
        String[] events = answer.body().split("\n\n");
        assertThat(events).hasSize(4).allMatch(event -> event.matches("id: 1-[1-4]\nevent: message\ndata: \\{.*"));
        assertThat(data(events[0]).at("/params/progressToken").intValue()).isEqualTo(7);
        assertThat(data(events[2]).at("/params/progress").intValue()).isEqualTo(3);
        assertThat(data(events[3]).at("/result/content/0/text").textValue()).isEqualTo("three steps");
    }

    private static JsonNode data(String event) {
        return json(event.substring(event.indexOf('{')));
    }

    @Test
    void whoever_takes_json_only_gets_the_answer_without_the_progress() {
        String session = client.openSession();

        HttpResponse<String> answer = client.post(
                "/mcp", callWithProgress(1, "steps"), "Mcp-Session-Id", session, "Accept", "application/json");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(answer.body()).at("/result/content/0/text").textValue()).isEqualTo("three steps");
    }

    @Test
    void whoever_takes_events_only_gets_the_answer_as_an_event() {
        String session = client.openSession();

        HttpResponse<String> answer =
                client.post("/mcp", call(1, "echo", "{}"), "Mcp-Session-Id", session, "Accept", "text/event-stream");

        assertThat(answer.body()).startsWith("id: 1-1\nevent: message\ndata: {").endsWith("}\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "Application/JSON;q=0.9, text/plain", "application/json"})
    void accept_is_read_leniently(String accept) {
        HttpResponse<String> answer = client.post("/mcp", initialize(), "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_takes_neither_json_nor_events_is_told_what_there_is() {
        HttpResponse<String> answer = client.post("/mcp", initialize(), "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("application/json").contains("-32600");
    }

    @Test
    void notifications_and_responses_are_accepted_without_a_body() {
        String session = client.openSession();

        HttpResponse<String> notified = client.postIn(session, notification("notifications/initialized", "{}"));
        HttpResponse<String> responded = client.postIn(session, "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}");

        assertThat(notified.statusCode()).isEqualTo(202);
        assertThat(notified.body()).isEmpty();
        assertThat(responded.statusCode()).isEqualTo(202);
        assertThat(responded.body()).isEmpty();
    }

    @Test
    void a_cancelled_call_is_interrupted_and_its_post_ends_without_an_answer() throws Exception {
        String session = client.openSession();
        CompletableFuture<HttpResponse<String>> slow = client.postLater(session, call(5, "slow", "{}"));
        server.catalog().gate().awaitArrived(1);

        client.postIn(session, notification("notifications/cancelled", "{\"requestId\":5}"));

        server.catalog().gate().awaitInterrupted(1);
        assertThat(slow.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        assertThat(slow.get().body()).isEmpty();
    }

    @Test
    void a_second_request_of_an_id_in_flight_is_refused_and_the_first_goes_on() throws Exception {
        String session = client.openSession();
        CompletableFuture<HttpResponse<String>> first = client.postLater(session, call(5, "slow", "{}"));
        server.catalog().gate().awaitArrived(1);

        HttpResponse<String> second = client.postIn(session, call(5, "echo", "{}"));
        server.catalog().gate().open();

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(json(second.body()).at("/id").intValue()).isEqualTo(5);
        assertThat(first.get(20, TimeUnit.SECONDS).body()).contains("passed");
    }

    @Test
    void without_a_session_only_initialize_is_served() {
        HttpResponse<String> answer = client.post("/mcp", call(1, "echo", "{}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Mcp-Session-Id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "AAAAAAAAAAAAAAAAAAAAAAAA"})
    void an_unknown_session_is_not_found_so_that_clients_start_anew(String session) {
        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(404);
        assertThat(client.get("/mcp", "Mcp-Session-Id", session).statusCode()).isEqualTo(404);
        assertThat(client.delete("/mcp", "Mcp-Session-Id", session).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_session_of_another_caller_is_as_unknown_as_any() {
        String session = client.openSession();
        McpHttp stranger = server.otherClient();

        HttpResponse<String> foreign = stranger.postIn(session, call(1, "echo", "{}"));

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body())
                .isEqualTo(stranger.postIn("unknown", call(1, "echo", "{}")).body());
        assertThat(stranger.get("/mcp", "Mcp-Session-Id", session).statusCode()).isEqualTo(404);
        assertThat(stranger.delete("/mcp", "Mcp-Session-Id", session).statusCode())
                .isEqualTo(404);
        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_of_the_other_transport_is_unknown() {
        try (Events stream = client.listen("/sse")) {
            String session = stream.data("endpoint").replaceAll(".*=", "");

            assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void delete_ends_the_session_and_its_calls_and_its_stream() throws Exception {
        String session = client.openSession();
        Events stream = client.listen("/mcp", "Mcp-Session-Id", session);
        CompletableFuture<HttpResponse<String>> slow = client.postLater(session, call(5, "slow", "{}"));
        server.catalog().gate().awaitArrived(1);

        assertThat(client.delete("/mcp", "Mcp-Session-Id", session).statusCode())
                .isEqualTo(204);

        server.catalog().gate().awaitInterrupted(1);
        assertThat(slow.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        assertThat(stream.line()).isNull();
        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(404);
    }

    @Test
    void get_opens_a_stream_whose_headers_come_at_once() {
        String session = client.openSession();

        try (Events stream = client.listen("/mcp", "Mcp-Session-Id", session)) {
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(stream.response().headers().firstValue("Content-Type"))
                    .contains("text/event-stream;charset=utf-8");
        }
    }

    @Test
    void a_second_stream_of_a_session_ends_the_first() {
        String session = client.openSession();
        Events first = client.listen("/mcp", "Mcp-Session-Id", session);

        try (Events second = client.listen("/mcp", "Mcp-Session-Id", session)) {
            assertThat(first.line()).isNull();
            assertThat(second.response().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_get_without_a_session_is_405_for_clients_that_look_for_http_sse_first() {
        HttpResponse<String> answer = client.get("/mcp", "Accept", "text/event-stream");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @CsvSource({"2024-11-05,200", "2025-03-26,200", "2025-06-18,200", "2025-11-25,200", "1999-01-01,400", "x,400"})
    void an_unknown_protocol_version_is_refused(String version, int status) {
        HttpResponse<String> answer = client.post("/mcp", initialize(), "MCP-Protocol-Version", version);

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonx", "application/x-www-form-urlencoded"})
    void a_body_that_is_said_to_be_something_else_is_refused(String type) {
        assertThat(client.post("/mcp", initialize(), "Content-Type", type).statusCode())
                .isEqualTo(415);
    }

    @Test
    void the_charset_of_the_body_may_be_named() {
        HttpResponse<String> answer =
                client.post("/mcp", initialize(), "Content-Type", "application/json; charset=utf-8");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_no_json_is_a_parse_error() {
        HttpResponse<String> answer = client.post("/mcp", "{");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32700);
        assertThat(json(answer.body()).at("/id").isNull()).isTrue();
    }
}
