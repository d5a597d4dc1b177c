package io.xyte.mcp.sse.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.sse.McpHttp;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DemoGuideTest {
    private final String text = DemoGuide.text(URI.create("http://127.0.0.1:1234"));

    private String lineWith(String part) {
        return text.lines()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    @Test
    void both_keys_are_named() {
        assertThat(lineWith("API keys")).isEqualTo("API keys: demo-key (Northwind Demo), demo-key-2 (Contoso Lab)");
    }

    @Test
    void the_line_for_claude_code_names_address_and_key() {
        assertThat(lineWith("claude mcp add"))
                .endsWith("http://127.0.0.1:1234/mcp --header \"Authorization: Bearer demo-key\"");
    }

    @Test
    void the_block_for_claude_desktop_is_json() {
        JsonNode server = McpHttp.json(lineWith("mcpServers")).at("/mcpServers/xyte-demo");

        assertThat(server.at("/args/2").textValue()).isEqualTo("http://127.0.0.1:1234/mcp");
        assertThat(server.at("/env/AUTH_HEADER").textValue()).isEqualTo("Bearer demo-key");
    }

    @Test
    void the_block_for_clients_that_only_start_commands_is_json() {
        JsonNode args = McpHttp.json(lineWith("/stdio")).at("/mcpServers/xyte-demo/args");

        assertThat(args.get(args.size() - 1).textValue()).isEqualTo("http://127.0.0.1:1234/stdio");
        assertThat(args.get(args.size() - 2).textValue()).isEqualTo("Authorization: demo-key");
    }

    @Test
    void nothing_is_left_to_be_filled_in() {
        assertThat(text.replace("AUTH_HEADER", "")).doesNotContain("ADDRESS", "KEY");
    }
}
