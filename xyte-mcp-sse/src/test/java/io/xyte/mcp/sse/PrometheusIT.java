package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.sse.programs.Program;
import io.xyte.mcp.sse.programs.Prometheus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus with the files that we ship, and the packed server. */
class PrometheusIT {
    private static final Path SHIPPED = Path.of("..", "deploy", "prometheus").toAbsolutePath();

    @TempDir
    Path directory;

    @BeforeAll
    static void isThere() {
        Program.assumeInstalled("prometheus");
        Program.assumeInstalled("promtool");
    }

    @Test
    void promtool_takes_the_configuration_and_its_rules() {
        Path configuration = SHIPPED.resolve("prometheus.yaml");

        assertThat(Program.run(directory, List.of("promtool", "check", "config", configuration.toString())))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @Test
    void each_alert_fires_when_it_should_and_after_the_time_that_it_should_wait() {
        Path tests = SHIPPED.resolve("alerts-test.yaml");

        assertThat(Program.run(directory, List.of("promtool", "test", "rules", tests.toString())))
                .contains("SUCCESS");
    }

    @Test
    void it_fetches_the_metrics_of_a_server_and_alerts_when_xyte_or_the_server_is_away() {
        XyteSandbox xyte = XyteSandbox.start();
        int metricsPort = Program.freePort();
        try (JarProcess server = JarProcess.start(
                        "--port", "0",
                        "--metrics-port", String.valueOf(metricsPort),
                        "--xyte-base-url", xyte.baseUri().toString());
                Prometheus prometheus = Prometheus.of(metricsPort, directory)) {
            new McpHttp(server.address(), XyteSandbox.DEMO_KEY).openSession();
            Waiting.until(() -> prometheus.targets().equals(List.of("up")));
            Waiting.until(() -> prometheus.values("xyte_mcp_upstream_up").equals(List.of("1")));
            Waiting.until(() -> prometheus
                    .values("mcp_server_operation_duration_seconds_count{mcp_method_name=\"initialize\"}")
                    .equals(List.of("1")));
            assertThat(prometheus.firing()).isEmpty();

            xyte.close();
            Waiting.until(() -> prometheus.firing().equals(List.of("XyteMcpUpstreamDown")));

            server.terminate();
            Waiting.until(() -> prometheus.firing().contains("XyteMcpDown"));
        } finally {
            xyte.close();
        }
    }
}
