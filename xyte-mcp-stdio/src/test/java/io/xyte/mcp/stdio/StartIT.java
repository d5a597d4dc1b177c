package io.xyte.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts that end at once. */
class StartIT {

    @Test
    void help_goes_to_standard_output() throws Exception {
        try (StdioProcess server = StdioProcess.start(Map.of(), "--help")) {
            assertThat(server.text()).contains("Usage: xyte-mcp-stdio", "XYTE_API_KEY");
            assertThat(server.exitCode()).isZero();
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void version_is_the_builds_own() throws Exception {
        try (StdioProcess server = StdioProcess.start(Map.of(), "--version")) {
            assertThat(server.text()).matches("xyte-mcp-stdio \\d+\\.\\d+\\.\\d+\\S*\\n");
            assertThat(server.exitCode()).isZero();
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void without_a_key_it_says_so_on_standard_error() throws Exception {
        assertThat(refusal(Map.of())).startsWith("xyte-mcp-stdio: XYTE_API_KEY is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--api-key=canary-key-1", "canary-key-1", "--toolsets=canary-key-1", "@canary-key-1"})
    void arguments_that_cannot_be_are_refused_and_not_repeated(String argument) throws Exception {
        assertThat(refusal(Map.of("XYTE_API_KEY", "canary-key-2"), argument)).doesNotContain("canary");
    }

    /** A logger that was told to write to standard output stands for every library that prints there. */
    @Test
    void what_libraries_print_does_not_get_between_the_messages() throws Exception {
        Map<String, String> chatty = Map.of(
                "XYTE_API_KEY",
                "canary-key-1",
                "JDK_JAVA_OPTIONS",
                "-Dorg.slf4j.simpleLogger.logFile=System.out"
                        + " -Dorg.slf4j.simpleLogger.log.io.modelcontextprotocol=info");
        try (StdioProcess server = StdioProcess.start(chatty)) {
            assertThat(server.initialize().has("result")).isTrue();
            server.closeInput();

            assertThat(server.rest()).isEmpty();
            assertThat(server.errors()).contains("Client initialize request").doesNotContain("canary");
        }
    }

    private static String refusal(Map<String, String> environment, String... arguments) throws Exception {
        try (StdioProcess server = StdioProcess.start(environment, arguments)) {
            assertThat(server.text()).isEmpty();
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.errors()).hasLineCount(1);
            return server.errors();
        }
    }
}
