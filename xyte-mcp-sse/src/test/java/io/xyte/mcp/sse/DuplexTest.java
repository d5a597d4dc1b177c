package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.notification;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.sse.edge.BodyLimits;
import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.transport.CallLimits;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages in lines, both ways in one request. */
class DuplexTest {
    private static final int LINE_BYTES = 100_000;

    private final TestServer server = TestServer.with()
            .streams(new StreamLimits(Duration.ofMillis(200), LINE_BYTES))
            .bodies(new BodyLimits(LINE_BYTES, Duration.ofMillis(100)))
            .calls(new CallLimits(200, 1))
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    private DuplexClient open() {
        return DuplexClient.open(server.address(), XyteSandbox.DEMO_KEY);
    }

    private int sessions() {
        return server.hosted().sessions().size();
    }

    @Test
    void a_client_of_the_session_era_is_served() {
        try (DuplexClient client = open()) {
            client.send(initialize()).send(notification("notifications/initialized", "{}"));
            assertThat(client.message().at("/result/protocolVersion").textValue())
                    .isEqualTo("2025-11-25");

            client.send(call(1, "echo", "{\"a\":1}"));

            assertThat(client.message().at("/result/content/0/text").textValue())
                    .contains("\"a\":1");
        }
    }

    @Test
    void a_client_of_the_stateless_era_is_served_and_needs_no_headers() {
        try (DuplexClient client = open()) {
            client.send(Stateless.request(1, "server/discover", ""));
            assertThat(client.message().at("/result/supportedVersions").toString())
                    .contains("2026-07-28");

            client.send(Stateless.call(2, "steps", "{}"));
            assertThat(client.message().path("method").textValue()).isEqualTo("notifications/progress");
        }
    }

    @Test
    void a_client_that_asks_before_it_sends_its_body_is_told_to_go_on() {
        try (DuplexClient client = DuplexClient.openAsking(server.address(), XyteSandbox.DEMO_KEY)) {
            client.send(request(1, "ping", "{}"));

            assertThat(client.message().path("id").intValue()).isEqualTo(1);
        }
    }

    @Test
    void lines_may_come_in_pieces_and_several_at_once() {
        try (DuplexClient client = open()) {
            String ping = request(1, "ping", "{}");
            client.part(ping.substring(0, 10))
                    .part(ping.substring(10) + "\r\n\n" + ping.replace("\"id\":1", "\"id\":\"ü\"") + "\n");

            assertThat(List.of(
                            client.message().path("id").asText(),
                            client.message().path("id").asText()))
                    .containsExactlyInAnyOrder("1", "ü");
        }
    }

    @Test
    void what_is_no_message_is_answered_and_the_next_line_is_read() {
        try (DuplexClient client = open()) {
            client.send("garbage").send("[]").send("x".repeat(LINE_BYTES + 1)).send(request(1, "ping", "{}"));

            assertThat(client.message().at("/error/code").intValue()).isEqualTo(-32700);
            assertThat(client.message().at("/error/code").intValue()).isEqualTo(-32600);
            assertThat(client.message().at("/error/message").textValue()).contains("at most " + LINE_BYTES);
            assertThat(client.message().path("id").intValue()).isEqualTo(1);
        }
    }

    @Test
    void the_body_has_no_end_but_its_own() {
        try (DuplexClient client = open()) {
            // far more than any body may have
            for (int id = 1; id <= 100; id++) {
                client.send(request(id, "ping", "{\"x\":\"" + "x".repeat(LINE_BYTES / 2) + "\"}"));
                assertThat(client.message().path("id").intValue()).isEqualTo(id);
            }
        }
    }

    @Test
    void when_the_input_ends_calls_in_flight_are_answered_first() {
        try (DuplexClient client = open()) {
            client.send(call(1, "slow", "{}")).part(request(2, "ping", "{}")).endInput();
            assertThat(client.message().path("id").intValue()).isEqualTo(2);
            server.catalog().gate().awaitArrived(1);

            server.catalog().gate().open();

            assertThat(client.message().toString()).contains("passed");
            assertThat(client.line()).isEmpty();
            Waiting.until(() -> sessions() == 0);
        }
    }

    @Test
    void when_the_input_ends_a_subscription_is_completed() {
        try (DuplexClient client = open()) {
            client.send(Stateless.request(1, "subscriptions/listen", "\"notifications\":{}"));
            assertThat(client.message().path("method").textValue()).contains("acknowledged");

            client.endInput();

            assertThat(client.message().has("result")).isTrue();
            assertThat(client.line()).isEmpty();
        }
    }

    @Test
    void a_question_to_the_client_is_answered_on_the_same_stream() {
        try (DuplexClient client = open()) {
            client.send(initialize().replace("\"capabilities\":{}", "\"capabilities\":{\"elicitation\":{}}"));
            client.message();
            client.send(call(1, "asking", "{}"));

            for (int question = 1; question <= 2; question++) {
                JsonNode asked = message(client, "elicitation/create");
                client.send("{\"jsonrpc\":\"2.0\",\"id\":" + asked.get("id") + ",\"result\":{\"action\":\"accept\"}}");
            }

            assertThat(client.message().toString()).contains("accept and accept");
        }
    }

    private static JsonNode message(DuplexClient client, String method) {
        JsonNode message = client.message();
        while (!message.path("method").asText().equals(method)) {
            message = client.message();
        }
        return message;
    }

    @Test
    void silence_is_filled_with_blanks_that_belong_to_the_next_message() {
        try (DuplexClient client = open()) {
            assertThat(client.next()).isEqualTo(' ');
            assertThat(client.next()).isEqualTo(' ');

            client.send(request(1, "ping", "{}"));

            assertThat(json(client.line().orElseThrow()).path("id").intValue()).isEqualTo(1);
        }
    }

    @Test
    void a_cancelled_call_is_interrupted_and_not_answered() {
        try (DuplexClient client = open()) {
            client.send(call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            client.send(notification("notifications/cancelled", "{\"requestId\":1}"));

            server.catalog().gate().awaitInterrupted(1);
            client.send(request(2, "ping", "{}"));
            assertThat(client.message().path("id").intValue()).isEqualTo(2);
        }
    }

    @Test
    void a_client_that_vanishes_frees_its_session_and_its_calls() {
        DuplexClient client = open();
        client.send(call(1, "slow", "{}"));
        server.catalog().gate().awaitArrived(1);

        client.close();

        server.catalog().gate().awaitInterrupted(1);
        Waiting.until(() -> sessions() == 0);
    }

    @Test
    void a_client_that_vanishes_after_the_end_of_its_input_frees_them_too() {
        DuplexClient client = open();
        client.send(call(1, "slow", "{}")).endInput();
        server.catalog().gate().awaitArrived(1);

        client.close();

        server.catalog().gate().awaitInterrupted(1);
        Waiting.until(() -> sessions() == 0);
    }

    /** Were all read at once, the 201st would be refused. */
    @Test
    void a_client_that_sends_more_than_may_run_is_not_read_meanwhile_and_refused_nothing() {
        int many = 500; // their answers fit into what may wait for a slow reader
        try (DuplexClient client = open()) {
            for (int id = 1; id <= many; id++) {
                client.send(call(id, "slow", "{}"));
            }
            server.catalog().gate().awaitArrived(64);
            server.catalog().gate().open();

            for (int answer = 1; answer <= many; answer++) {
                assertThat(client.message().toString()).contains("passed");
            }
        }
    }

    @Test
    void calls_that_wait_for_the_client_do_not_keep_its_responses_from_being_read() {
        try (DuplexClient client = open()) {
            client.send(initialize().replace("\"capabilities\":{}", "\"capabilities\":{\"elicitation\":{}}"));
            client.message();
            for (int id = 1; id <= 100; id++) {
                client.send(call(id, "asking", "{}"));
            }
            for (int question = 1; question <= 200; question++) {
                JsonNode asked = message(client, "elicitation/create");
                client.send("{\"jsonrpc\":\"2.0\",\"id\":" + asked.get("id") + ",\"result\":{\"action\":\"accept\"}}");
            }
            client.send(request(1000, "ping", "{}"));

            JsonNode last = client.message();
            while (last.path("id").asInt() != 1000) {
                last = client.message();
            }
            assertThat(last.has("result")).isTrue();
        }
    }

    @Test
    void a_reader_that_does_not_keep_up_is_dropped_and_its_session_ends() {
        try (DuplexClient client = open()) {
            for (int id = 1; id <= 2000; id++) {
                client.send(call(id, "big", "{\"characters\":90000}"));
            }

            Waiting.until(() -> sessions() == 0);
            assertThatThrownBy(() -> readAll(client)).isInstanceOf(UncheckedIOException.class);
        }
    }

    private static void readAll(DuplexClient client) {
        while (client.line().isPresent()) {
            // on to the end
        }
    }

    @Test
    void subscriptions_are_counted_with_those_of_the_other_doors() {
        try (DuplexClient one = open();
                DuplexClient two = open()) {
            one.send(Stateless.request(1, "subscriptions/listen", "\"notifications\":{}"));
            one.message();

            two.send(Stateless.request(1, "subscriptions/listen", "\"notifications\":{}"));

            assertThat(two.message().at("/error/code").intValue()).isEqualTo(-32010);
        }
    }

    @Test
    void a_server_that_ends_answers_what_is_in_flight_and_cuts_the_connection() throws Exception {
        try (DuplexClient client = open()) {
            client.send(call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            CompletableFuture<Void> closed = server.closeHosted();
            Waiting.until(() -> server.client().get("/health").statusCode() == 503);
            server.catalog().gate().open();

            assertThat(client.message().toString()).contains("passed");
            // curl would look at a response that ends as it should only with its next line
            assertThatThrownBy(client::line).isInstanceOf(UncheckedIOException.class);
            closed.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_body_that_is_complete_before_the_response_begins_is_answered_line_by_line() {
        String body = request(1, "ping", "{}") + "\n" + call(2, "echo", "{}");

        var answer = server.client().post("/stdio", body);

        assertThat(answer.body().lines().map(line -> json(line).path("id").intValue()))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(answer.headers().firstValue("Content-Type")).isEqualTo(Optional.of("application/x-ndjson"));
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
    }

    @Test
    void a_door_that_is_closed_is_not_there() {
        try (TestServer without = TestServer.with().withoutDuplex().start()) {
            assertThat(without.client().post("/stdio", "").statusCode()).isEqualTo(404);
        }
    }
}
