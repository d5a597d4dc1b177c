package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream of a session that carries what belongs to no request, and streams that the server closes for a while. */
class OwnStreamTest {
    private final ConformanceServer server = ConformanceServer.start();
    private final McpHttp client = server.client();
    private final String session = client.openSession();

    @AfterEach
    void stop() {
        server.close();
    }

    private Events listen(String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Mcp-Session-Id";
        headers[1] = session;
        System.arraycopy(more, 0, headers, 2, more.length);
        return client.listen("/mcp", headers);
    }

    private static String next(Events stream) {
        String method = stream.message().path("method").textValue();
        return stream.lastId() + " " + method.substring("notifications/".length());
    }

    @Test
    void its_events_have_ids_and_what_came_after_one_is_sent_again() {
        Events first = listen();
        server.changes().tell(Change.OfList.TOOLS);
        server.changes().tell(Change.OfList.PROMPTS);
        assertThat(next(first)).isEqualTo("0-1 tools/list_changed");
        first.close();
        server.changes().tell(Change.OfList.RESOURCES);

        try (Events again = listen("Last-Event-ID", "0-1")) {
            assertThat(next(again)).isEqualTo("0-2 prompts/list_changed");
            assertThat(next(again)).isEqualTo("0-3 resources/list_changed");
            server.changes().tell(Change.OfList.TOOLS);
            assertThat(next(again)).isEqualTo("0-4 tools/list_changed");
        }
    }

    @Test
    void what_was_said_before_anybody_listened_is_told_to_the_first_who_does() {
        server.changes().tell(Change.OfList.TOOLS);

        try (Events stream = listen()) {
            server.changes().tell(Change.OfList.PROMPTS);

            assertThat(next(stream)).isEqualTo("0-1 tools/list_changed");
            assertThat(next(stream)).isEqualTo("0-2 prompts/list_changed");
        }
    }

    @Test
    void nothing_is_told_twice_to_whoever_names_no_event() {
        try (Events first = listen()) {
            server.changes().tell(Change.OfList.TOOLS);
            next(first);

            try (Events second = listen()) {
                assertThat(first.line()).isNull();
                server.changes().tell(Change.OfList.PROMPTS);
                assertThat(next(second)).isEqualTo("0-2 prompts/list_changed");
            }
        }
    }

    @Test
    void clients_of_the_newest_revision_are_told_at_once_how_to_resume() {
        try (Events stream = listen("MCP-Protocol-Version", "2025-11-25")) {
            assertThat(stream.line()).isEqualTo("id: 0-0");
            assertThat(stream.line()).matches("retry: \\d+");
            assertThat(stream.line()).isEqualTo("data: ");
        }
    }

    @Test
    void another_caller_resumes_nothing() {
        McpHttp stranger = server.otherClient();
        server.changes().tell(Change.OfList.TOOLS);
        client.postIn(session, callWithProgress(1, "test_tool_with_progress"));

        assertThat(stranger.get("/mcp", "Mcp-Session-Id", session, "Last-Event-ID", "0-0")
                        .statusCode())
                .isEqualTo(404);
        String own = stranger.openSession();
        try (Events stream = stranger.listen("/mcp", "Mcp-Session-Id", own, "Last-Event-ID", "1-1")) {
            server.changes().tell(Change.OfList.PROMPTS);
            assertThat(next(stream)).isEqualTo("0-1 prompts/list_changed");
        }
    }

    @Test
    void a_stream_that_the_server_closes_before_the_answer_is_gone_on_with() {
        String call = McpHttp.call(1, "test_reconnection", "{}");
        String lastId;
        try (Events closed =
                client.postForEvents("/mcp", call, "Mcp-Session-Id", session, "MCP-Protocol-Version", "2025-11-25")) {
            lastId = String.valueOf(closed.line()).substring("id: ".length());
            assertThat(closed.line()).matches("retry: \\d+");
            assertThat(closed.line()).isEqualTo("data: ");
            assertThat(closed.line()).isNull();
        }

        try (Events again = listen("Last-Event-ID", lastId)) {
            assertThat(again.message().at("/result/content/0/text").textValue()).contains("Reconnection");
            assertThat(again.line()).isNull();
        }
    }

    @Test
    void a_client_that_was_not_told_how_to_resume_keeps_its_stream() {
        String answer = client.postIn(session, McpHttp.call(1, "test_reconnection", "{}"))
                .body();

        assertThat(answer).contains("Reconnection").startsWith("{");
    }

    @Test
    void the_answer_to_initialize_can_be_resumed_too() {
        try (Events opening = client.postForEvents("/mcp", McpHttp.initialize(), "Accept", "text/event-stream")) {
            assertThat(opening.line()).isEqualTo("id: 1-0");
            String opened =
                    opening.response().headers().firstValue("Mcp-Session-Id").orElseThrow();

            try (Events again = client.listen("/mcp", "Mcp-Session-Id", opened, "Last-Event-ID", "1-0")) {
                assertThat(again.message().at("/result/protocolVersion").textValue())
                        .isEqualTo("2025-11-25");
            }
        }
    }
}
