package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.stream.StreamLimits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of the session era that are cut, and gone on with by {@code Last-Event-ID}. */
class ResumingTest {
    private static final String INITIALIZE = McpHttp.request(
            0,
            "initialize",
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"elicitation\":{}},"
                    + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");

    private final TestServer server = TestServer.with()
            .streams(new StreamLimits(Duration.ofMillis(100), 1_000_000))
            .start();
    private final McpHttp client = server.client();
    private final String session = client.post("/mcp", INITIALIZE)
            .headers()
            .firstValue("Mcp-Session-Id")
            .orElseThrow();

    @AfterEach
    void stop() {
        server.close();
    }

    private Events post(String body, String... headers) {
        return client.postForEvents("/mcp", body, headers(headers));
    }

    private Events resume(String lastEventId) {
        return client.listen("/mcp", headers("Last-Event-ID", lastEventId));
    }

    private String[] headers(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "Mcp-Session-Id";
        all[1] = session;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private void accept(String question) {
        client.postIn(session, "{\"jsonrpc\":\"2.0\",\"id\":\"" + question + "\",\"result\":{\"action\":\"accept\"}}");
    }

    @Test
    void what_came_after_the_last_event_is_sent_again_and_nothing_else() {
        client.postIn(session, callWithProgress(1, "steps"));

        try (Events again = resume("1-2")) {
            assertThat(again.message().at("/params/progress").intValue()).isEqualTo(3);
            assertThat(again.message().at("/result/content/0/text").textValue()).isEqualTo("three steps");
            assertThat(again.lastId()).isEqualTo("1-4");
            assertThat(again.line()).isNull();
        }
    }

    @Test
    void a_call_whose_stream_is_cut_goes_on_and_its_answer_is_there_to_be_fetched() {
        Events stream = post(call(1, "asking", "{}"));
        String first = stream.message().path("id").textValue();
        String lastId = stream.lastId();
        stream.close();
        accept(first);

        try (Events again = resume(lastId)) {
            assertThat(again.message().path("method").textValue()).isEqualTo("notifications/message");
            accept(again.message().path("id").textValue());
            assertThat(again.message().at("/result/content/0/text").textValue()).isEqualTo("accept and accept");
            assertThat(again.line()).isNull();
        }
    }

    @Test
    void clients_of_the_newest_revision_are_told_at_once_how_to_resume() {
        try (Events stream = post(callWithProgress(1, "steps"), "MCP-Protocol-Version", "2025-11-25")) {
            assertThat(stream.line()).isEqualTo("id: 1-0");
            assertThat(stream.line()).matches("retry: \\d+");
            assertThat(stream.line()).isEqualTo("data: ");
            assertThat(stream.message().at("/params/progress").intValue()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-1", "1-9", "1", "x", "999999999999999999999-1", "0-7", "-1-0", "%31-1", "'; --"})
    void an_id_that_names_nothing_opens_a_plain_stream(String lastEventId) {
        client.postIn(session, callWithProgress(1, "steps"));

        try (Events stream = resume(lastEventId)) {
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(stream.line()).isEqualTo(":");
        }
    }

    @Test
    void what_is_too_old_is_forgotten() {
        for (int id = 1; id <= 17; id++) {
            client.postIn(session, callWithProgress(id, "steps"));
        }

        try (Events forgotten = resume("1-1");
                Events kept = resume("17-3")) {
            assertThat(forgotten.line()).isEqualTo(":");
            assertThat(kept.message().path("id").intValue()).isEqualTo(17);
        }
    }
}
