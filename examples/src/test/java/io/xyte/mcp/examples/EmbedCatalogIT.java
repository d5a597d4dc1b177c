package io.xyte.mcp.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Access;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@link EmbedCatalog} as a process, and an MCP client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedCatalogIT {
    private McpSyncClient client;

    @BeforeAll
    void start() {
        List<String> command = Checkout.example(EmbedCatalog.class);
        ServerParameters process = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        client = McpClient.sync(new StdioClientTransport(process, new JacksonMcpJsonMapper(new ObjectMapper())))
                .initializationTimeout(Duration.ofSeconds(60))
                .requestTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Test
    void xytes_tools_and_the_own_one_are_listed() {
        List<String> xyte = XyteCatalog.create().tools(Access.FULL).stream()
                .map(tool -> tool.name())
                .toList();
        assertThat(client.listTools().tools())
                .extracting(Tool::name)
                .containsAll(xyte)
                .contains("our_who_is_on_call")
                .hasSize(xyte.size() + 1);
    }

    @Test
    void a_tool_of_xyte_answers() {
        CallToolResult result = call("xyte_list_devices", Map.of("limit", 1));

        assertThat(result.isError()).isFalse();
        assertThat(text(result)).contains("\"items\":[{\"id\":");
    }

    @Test
    void wrong_arguments_are_told_in_the_catalogues_words() {
        CallToolResult result = call("xyte_list_devices", Map.of("limits", 1));

        assertThat(result.isError()).isTrue();
        assertThat(text(result)).contains("limits", "limit");
    }

    @Test
    void the_own_tool_answers() {
        assertThat(text(call("our_who_is_on_call", Map.of()))).contains("team, extension");
    }

    @Test
    void the_team_changes_with_the_time_of_day() {
        assertThat(EmbedCatalog.teamAt(LocalTime.of(6, 0))).startsWith("Day");
        assertThat(EmbedCatalog.teamAt(LocalTime.of(18, 0))).startsWith("Night");
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }
}
