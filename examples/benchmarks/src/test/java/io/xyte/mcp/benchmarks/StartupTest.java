package io.xyte.mcp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.benchmarks.process.JavaCommand;
import io.xyte.mcp.benchmarks.server.SdkStdio;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("XYTE_BASE_URL", "http://127.0.0.1:1", "XYTE_API_KEY", "canary-key-start");

    @Test
    void a_server_is_measured_up_to_its_answer() throws IOException, InterruptedException {
        List<String> sdk = JavaCommand.main(SdkStdio.class, List.of());
        Startup.Sample sample =
                new Startup(Map.of("sdk", sdk), ENVIRONMENT).run(1).get("sdk").get(0);
        assertThat(sample.toAnswer()).isBetween(Duration.ofMillis(10), Duration.ofSeconds(60));
        assertThat(sample.residentBytes()).isGreaterThan(1 << 20);
    }

    @Test
    void a_process_that_says_something_else_is_refused() {
        Startup echo = new Startup(Map.of("echo", List.of("cat")), Map.of());
        assertThatThrownBy(() -> echo.run(1)).isInstanceOf(IOException.class).hasMessageStartingWith("echo: ");
    }

    @Test
    void a_process_that_ends_without_a_word_is_refused() {
        Startup silent = new Startup(Map.of("silent", List.of("true")), Map.of());
        assertThatThrownBy(() -> silent.run(1)).isInstanceOf(IOException.class).hasMessageStartingWith("silent: ");
    }
}
