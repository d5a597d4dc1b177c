package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of one instance that are cut, and gone on with at the other. */
class SharedStreamsTest {
    private static final String INITIALIZE = McpHttp.request(
            0,
            "initialize",
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"elicitation\":{}},"
                    + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");

    private final Instances instances = Instances.start();
    private final McpHttp one = instances.one().client();
    private final McpHttp other = instances.other().client();
    private final String session =
            one.post("/mcp", INITIALIZE).headers().firstValue("Mcp-Session-Id").orElseThrow();

    @AfterEach
    void stop() {
        instances.close();
    }

    private Events post(String body) {
        return one.postForEvents("/mcp", body, "Mcp-Session-Id", session);
    }

    private Events resume(McpHttp at, String lastEventId) {
        return at.listen("/mcp", "Mcp-Session-Id", session, "Last-Event-ID", lastEventId);
    }

    private void accept(McpHttp at, String question) {
        at.postIn(session, "{\"jsonrpc\":\"2.0\",\"id\":\"" + question + "\",\"result\":{\"action\":\"accept\"}}");
    }

    /** A call that waits for its client, whose stream is cut after its first message; gives the id of that. */
    private String cut(String[] question) {
        Events stream = post(call(1, "asking", "{}"));
        question[0] = stream.message().path("id").textValue();
        String lastId = stream.lastId();
        stream.close();
        return lastId;
    }

    private static void expectStopped(Events again) {
        JsonNode error = again.message();
        assertThat(error.path("id").intValue()).isEqualTo(1);
        assertThat(error.at("/error/message").textValue()).contains("may have been done");
        assertThat(again.line()).isNull();
    }

    @Test
    void what_came_after_the_last_event_is_sent_there_and_nothing_else() {
        Events stream = post(callWithProgress(1, "steps"));
        stream.message();
        String first = stream.lastId();
        stream.close();

        try (Events again = resume(other, first)) {
            assertThat(again.message().at("/params/progress").intValue()).isEqualTo(2);
            assertThat(again.message().at("/params/progress").intValue()).isEqualTo(3);
            assertThat(again.message().at("/result/content/0/text").textValue()).isEqualTo("three steps");
            assertThat(again.lastId()).isEqualTo(first.replaceAll("-1$", "-4"));
            assertThat(again.line()).isNull();
        }
    }

    @Test
    void a_call_that_still_runs_is_followed_there() {
        String[] question = new String[1];
        String lastId = cut(question);

        try (Events again = resume(other, lastId)) {
            accept(other, question[0]);
            assertThat(again.message().path("method").textValue()).isEqualTo("notifications/message");
            accept(other, again.message().path("id").textValue());
            assertThat(again.message().at("/result/content/0/text").textValue()).isEqualTo("accept and accept");
            assertThat(again.line()).isNull();
        }
    }

    @Test
    void a_client_that_comes_back_has_the_stream_there_again() {
        String[] question = new String[1];
        String lastId = cut(question);

        try (Events elsewhere = resume(other, lastId);
                Events back = resume(one, lastId)) {
            assertThat(elsewhere.line()).isNull();
            accept(one, question[0]);
            assertThat(back.message().path("method").textValue()).isEqualTo("notifications/message");
        }
    }

    @Test
    void an_answer_is_there_to_be_fetched_when_its_instance_has_ended() {
        Events stream = post(callWithProgress(1, "steps"));
        stream.message();
        String first = stream.lastId();
        stream.close();
        instances.one().hosted().close();

        try (Events again = resume(other, first)) {
            again.message();
            again.message();
            assertThat(again.message().at("/result/content/0/text").textValue()).isEqualTo("three steps");
            assertThat(again.line()).isNull();
        }
    }

    @Test
    void a_call_whose_instance_has_ended_gets_an_error_that_says_that_it_may_have_been_done() {
        String lastId = cut(new String[1]);
        instances.one().hosted().close();

        try (Events again = resume(other, lastId)) {
            expectStopped(again);
        }
    }

    @Test
    void so_does_a_call_that_is_followed_when_its_instance_ends() {
        String lastId = cut(new String[1]);

        try (Events again = resume(other, lastId)) {
            instances.one().hosted().close();

            expectStopped(again);
        }
    }

    @Test
    void a_stream_that_never_was_is_a_plain_one() {
        String lastId = cut(new String[1]).replaceAll("^1\\.", "7.");

        try (Events stream = resume(other, lastId)) {
            assertThat(stream.response().statusCode()).isEqualTo(200);
            other.delete("/mcp", "Mcp-Session-Id", session);
            assertThat(stream.line()).isNull();
        }
    }

    @Test
    void another_tenant_gets_nothing_of_it() {
        String lastId = cut(new String[1]);
        McpHttp stranger = instances.other().otherClient();
        String session = stranger.openSession();

        try (Events stream = stranger.listen("/mcp", "Mcp-Session-Id", session, "Last-Event-ID", lastId)) {
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(instances.redis().cli("keys", "*replay*").lines()).hasSize(1);
            stranger.delete("/mcp", "Mcp-Session-Id", session);

            for (String line = stream.line(); line != null; line = stream.line()) {
                assertThat(line).doesNotStartWith("data: {");
            }
        }
    }
}
