package io.xyte.mcp.core.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientProgramTest {

    @ParameterizedTest
    @CsvSource({
        "claude-code, CLAUDE_CODE",
        "claude-ai, CLAUDE",
        "Anthropic/ClaudeAI, CLAUDE",
        "claude-ai (via mcp-remote 0.1.37), CLAUDE",
        "cursor-vscode, CURSOR",
        "Visual Studio Code, VS_CODE",
        "windsurf-client, WINDSURF",
        "codex-mcp-client, CODEX",
        "openai-mcp, CHATGPT",
        "gemini-cli-mcp-client, GEMINI",
        "inspector-client, INSPECTOR",
        "mcp-remote-fallback-test, MCP_REMOTE",
        "my own, OTHER",
        "'', UNKNOWN"
    })
    void a_name_belongs_to_a_family(String name, ClientFamily family) {
        assertThat(ClientProgram.of(name, "1").family()).isEqualTo(family);
    }

    @Test
    void what_it_says_of_itself_is_one_clean_bounded_line() {
        ClientProgram program = ClientProgram.of("evil\n\u202e{\"a\":1}\u0007" + "x".repeat(500), "1\r\n2");

        assertThat(program.name()).startsWith("evil {\"a\":1}x").hasSize(64);
        assertThat(program.version()).isEqualTo("1 2");
    }
}
