package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller wants to see less than it may. */
class NarrowingTest {
    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private String open(String path, String... headers) {
        return client.post(path, initialize(), headers)
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();
    }

    private String list(String session) {
        return client.postIn(session, request(1, "tools/list", "{}")).body();
    }

    private String callOf(String session, String tool) {
        return client.postIn(session, call(2, tool, "{}")).body();
    }

    @ParameterizedTest
    @CsvSource({
        "/mcp/readonly, X-None, x",
        "/mcp/x/all/readonly, X-None, x",
        "/mcp, X-MCP-Readonly, true",
        "/mcp, X-MCP-Readonly, 1",
        "/mcp, X-MCP-Exclude-Tools, change",
        "/mcp, X-MCP-Tools, 'echo, ticket'"
    })
    void a_session_stays_as_narrow_as_it_was_opened(String path, String header, String value) {
        String session = open(path, header, value);

        assertThat(list(session)).contains("\"echo\"").doesNotContain("\"change\"");
        assertThat(callOf(session, "change")).contains("Unknown tool: change");
        assertThat(callOf(session, "echo")).contains("\"result\"");
    }

    @ParameterizedTest
    @CsvSource({"/mcp/x/tickets, X-None, x", "/mcp, X-MCP-Toolsets, tickets", "/mcp/x/tickets, X-MCP-Toolsets, all"})
    void toolsets_are_chosen_by_path_and_header(String path, String header, String value) {
        String session = open(path, header, value);

        assertThat(list(session)).contains("\"ticket\"").doesNotContain("\"echo\"");
        assertThat(client.postIn(session, request(3, "resources/list", "{}")).body())
                .doesNotContain("test://greeting");
    }

    @Test
    void later_requests_narrow_further_and_never_widen() {
        String session = open("/mcp/readonly");

        assertThat(client.post(
                                "/mcp",
                                request(1, "tools/list", "{}"),
                                "Mcp-Session-Id",
                                session,
                                "X-MCP-Toolsets",
                                "tickets",
                                "X-MCP-Readonly",
                                "false")
                        .body())
                .contains("\"ticket\"")
                .doesNotContain("\"echo\"", "\"change\"");
        assertThat(list(session)).contains("\"echo\"");
    }

    @Test
    void the_stream_of_http_sse_narrows_its_session() {
        try (Events stream = client.listen("/sse/x/tickets/readonly")) {
            String endpoint = stream.data("endpoint");
            client.post(endpoint, initialize());
            stream.message();
            client.post(endpoint, request(1, "tools/list", "{}"));
            assertThat(stream.message().toString()).contains("\"ticket\"").doesNotContain("\"echo\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/mcp/x/canary, X-None, x, default",
        "/mcp, X-MCP-Toolsets, canary, default",
        "/mcp, X-MCP-Tools, canary, echo",
        "/mcp, X-MCP-Exclude-Tools, 'echo,canary', echo",
        "/mcp, X-MCP-Readonly, canary, true or false"
    })
    void an_unknown_name_is_refused_with_the_valid_ones(String path, String header, String value, String valid) {
        HttpResponse<String> answer = client.post(path, initialize(), header, value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(valid).doesNotContain("canary");
    }

    @Test
    void a_hidden_tool_is_as_unknown_as_any() {
        try (TestServer readOnly = TestServer.with()
                .access(new Access(true, Set.of(Toolset.DEVICES)))
                .start()) {
            HttpResponse<String> hidden = readOnly.client().post("/mcp", initialize(), "X-MCP-Tools", "change");
            HttpResponse<String> unknown = readOnly.client().post("/mcp", initialize(), "X-MCP-Tools", "canary");
            assertThat(hidden.statusCode()).isEqualTo(400);
            assertThat(hidden.body()).isEqualTo(unknown.body()).doesNotContain("change");
        }
    }
}
