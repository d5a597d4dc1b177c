package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.notification;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSseTest {
    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_stream_names_its_address_for_messages_at_once() {
        try (Events stream = client.listen("/sse")) {
            assertThat(stream.response().headers().firstValue("Content-Type"))
                    .contains("text/event-stream;charset=utf-8");
            assertThat(stream.response().headers().firstValue("Cache-Control")).contains("no-cache, no-store");
            assertThat(stream.response().headers().firstValue("X-Accel-Buffering"))
                    .contains("no");
            assertThat(stream.data("endpoint")).matches("/messages\\?session=[A-Za-z0-9_-]{24}");
        }
    }

    @Test
    void a_post_is_accepted_and_its_answer_comes_on_the_stream() {
        try (Events stream = client.listen("/sse")) {
            String endpoint = stream.data("endpoint");

            HttpResponse<String> accepted = client.post(endpoint, initialize(), "Accept", "*/*");

            assertThat(accepted.statusCode()).isEqualTo(202);
            assertThat(accepted.body()).isEmpty();
            assertThat(stream.message().at("/result/serverInfo/name").textValue())
                    .isEqualTo("xyte-mcp");
        }
    }

    @Test
    void a_post_does_not_wait_for_its_call_and_later_calls_overtake_it() {
        try (Events stream = client.listen("/sse")) {
            String endpoint = stream.data("endpoint");

            client.post(endpoint, call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);
            client.post(endpoint, call(2, "echo", "{}"));

            assertThat(stream.message().at("/id").intValue()).isEqualTo(2);
            server.catalog().gate().open();
            assertThat(stream.message().at("/id").intValue()).isEqualTo(1);
        }
    }

    @Test
    void progress_comes_before_the_answer() {
        try (Events stream = client.listen("/sse")) {
            client.post(stream.data("endpoint"), callWithProgress(1, "steps"));

            assertThat(stream.message().at("/params/progress").intValue()).isEqualTo(1);
            assertThat(stream.message().at("/params/progress").intValue()).isEqualTo(2);
            assertThat(stream.message().at("/params/progress").intValue()).isEqualTo(3);
            assertThat(stream.message().at("/result/content/0/text").textValue())
                    .isEqualTo("three steps");
        }
    }

    @Test
    void an_answer_longer_than_any_buffer_arrives_whole() {
        try (Events stream = client.listen("/sse")) {
            client.post(stream.data("endpoint"), call(1, "big", "{\"characters\":900000}"));

            assertThat(stream.message().at("/result/content/0/text").textValue())
                    .hasSize(900_000);
        }
    }

    @Test
    void a_cancelled_call_is_interrupted_and_not_answered() {
        try (Events stream = client.listen("/sse")) {
            String endpoint = stream.data("endpoint");
            client.post(endpoint, call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            client.post(endpoint, notification("notifications/cancelled", "{\"requestId\":1}"));
            server.catalog().gate().awaitInterrupted(1);
            client.post(endpoint, call(2, "echo", "{}"));

            assertThat(stream.message().at("/id").intValue()).isEqualTo(2);
        }
    }

    @Test
    void another_caller_cannot_post_to_the_stream() {
        try (Events stream = client.listen("/sse")) {
            String endpoint = stream.data("endpoint");
            McpHttp stranger = server.otherClient();

            HttpResponse<String> foreign = stranger.post(endpoint, call(1, "echo", "{}"));

            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.body())
                    .isEqualTo(stranger.post("/messages?session=unknown", call(1, "echo", "{}"))
                            .body());
        }
    }

    @Test
    void a_session_of_the_other_transport_is_unknown() {
        String session = client.openSession();

        assertThat(client.post("/messages?session=" + session, call(1, "echo", "{}"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_post_without_a_session_is_told_where_to_post() {
        HttpResponse<String> answer = client.post("/messages", call(1, "echo", "{}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/message").textValue()).contains("session");
    }

    @Test
    void a_post_to_the_stream_itself_is_405_for_clients_that_try_streamable_http_first() {
        HttpResponse<String> answer = client.post("/sse", initialize());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/event-stream", "text/*;q=0.5"})
    void the_accept_of_the_stream_is_read_leniently(String accept) {
        try (Events stream = client.listen("/sse", "Accept", accept)) {
            assertThat(stream.data("endpoint")).startsWith("/messages");
        }
    }

    @Test
    void whoever_takes_no_events_gets_no_stream() {
        assertThat(client.get("/sse", "Accept", "application/json").statusCode())
                .isEqualTo(406);
    }

    @Test
    void a_version_header_is_no_hindrance() {
        try (Events stream = client.listen("/sse", "MCP-Protocol-Version", "2025-11-25")) {
            HttpResponse<String> accepted =
                    client.post(stream.data("endpoint"), initialize(), "MCP-Protocol-Version", "2025-11-25");

            assertThat(accepted.statusCode()).isEqualTo(202);
        }
    }

    @Test
    void a_broken_message_is_refused_where_it_was_posted() {
        try (Events stream = client.listen("/sse")) {
            HttpResponse<String> answer = client.post(stream.data("endpoint"), "[]");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer.body()).at("/error/code").intValue()).isEqualTo(-32600);
        }
    }

    @Test
    void the_session_ends_with_its_stream_and_its_calls_are_cancelled() {
        Events stream = client.listen("/sse");
        String endpoint = stream.data("endpoint");
        client.post(endpoint, call(1, "slow", "{}"));
        server.catalog().gate().awaitArrived(1);

        stream.close();

        server.catalog().gate().awaitInterrupted(1);
        assertThat(client.post(endpoint, call(2, "echo", "{}")).statusCode()).isEqualTo(404);
        assertThat(server.hosted().sessions().size()).isZero();
    }
}
