package io.xyte.mcp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path logs = Path.of("");

    @Test
    void a_small_run_measures_a_server_in_its_own_process_without_a_fault() {
        int exitCode = run(
                "--parts=calls",
                "--servers=bare",
                "--latency-millis=1",
                "--sessions=2",
                "--rounds=1",
                "--first-warm-up-seconds=1",
                "--warm-up-seconds=0",
                "--window-seconds=1");
        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("### Upstream 1 ms, 2 sessions")
                .containsPattern("\\| bare Undertow \\| bare POST \\| [1-9]");
    }

    @Test
    void a_launcher_that_is_not_there_is_told_in_one_line() {
        int exitCode = run("--parts=idle", "--servers=ours", "--home=nowhere");
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("the server did not start").hasLineCount(1);
    }

    private int run(String... arguments) {
        String line = String.join(" ", arguments) + " --logs=" + logs;
        return Benchmarks.command()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(line.split(" "));
    }
}
