package io.xyte.mcp.sse.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.McpHttp;
import io.xyte.mcp.sse.ObservationSettings;
import io.xyte.mcp.sse.TestServer;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageCommandTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(Map<String, String> environment, String... arguments) {
        return Main.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private void serveTwoCalls() {
        ObservationSettings kept = new ObservationSettings(
                AuditSettings.OFF, new UsageSettings(Optional.of(directory), 90), Optional.empty());
        try (TestServer server = TestServer.with().observation(kept).start()) {
            server.clock().advance(Duration.ofDays(-1)); // the command looks back from today
            McpHttp client = server.client();
            String session = client.openSession();
            client.postIn(session, McpHttp.call(1, "echo", "{}"));
            client.postIn(session, McpHttp.call(2, "failing", "{}"));
        }
    }

    @Test
    void it_prints_what_a_server_has_kept() {
        serveTwoCalls();

        int code = run(Map.of(), "usage", "--data-dir", directory.toString(), "--since", "9999d", "--format", "csv");

        assertThat(code).isZero();
        assertThat(out.toString().lines().map(line -> line.split(",")[0])).containsExactly("tool", "echo", "failing");
    }

    @Test
    void the_directory_may_stand_in_the_environment() {
        serveTwoCalls();

        int code =
                run(Map.of("XYTE_MCP_DATA_DIR", directory.toString()), "usage", "--since", "9999d", "--by", "client");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("other");
    }

    @ParameterizedTest
    @CsvSource({"7, must be like", "0d, must be like", "d, must be like", "-1d, must be like"})
    void a_period_that_is_none_is_refused(String since, String words) {
        serveTwoCalls();

        assertThat(run(Map.of(), "usage", "--data-dir", directory.toString(), "--since=" + since))
                .isEqualTo(2);
        assertThat(errors.toString()).contains(words);
    }

    @Test
    void a_directory_without_usage_is_refused() {
        assertThat(run(Map.of(), "usage", "--data-dir", directory.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("holds no usage");
    }
}
