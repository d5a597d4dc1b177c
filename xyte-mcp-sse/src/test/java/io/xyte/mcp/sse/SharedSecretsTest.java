package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What whoever can read Redis gets to see, of what is kept there and of what instances tell each other. */
class SharedSecretsTest {

    /** All commands that reach a Redis from now on, with their keys, values and messages. */
    private static final class Monitor implements AutoCloseable {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final Process process;

        Monitor(int port) {
            try {
                process = new ProcessBuilder("redis-cli", "-p", Integer.toString(port), "monitor")
                        .redirectErrorStream(true)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread reader = new Thread(() -> new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))
                    .lines()
                    .forEach(lines::add));
            reader.setDaemon(true);
            reader.start();
            Waiting.until(() -> lines.contains("OK"));
        }

        boolean saw(String text) {
            return lines.stream().anyMatch(line -> line.contains(text));
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void there_is_no_key_and_no_id_of_a_session() {
        try (Instances instances = Instances.start();
                Monitor redis = new Monitor(instances.redis().port());
                Events stream = instances.one().client().listen("/sse")) {
            McpHttp one = instances.one().client();
            McpHttp other = instances.other().client();
            String session = one.openSession();
            other.postIn(session, callWithProgress(1, "steps"));
            String endpoint = stream.data("endpoint");
            other.post(endpoint, call(1, "echo", "{\"a\":\"canary-argument\"}"));
            stream.message();
            one.delete("/mcp", "Mcp-Session-Id", session);

            Waiting.until(() -> redis.saw("ended"));
            assertThat(redis.saw("canary-argument"))
                    .as("the message is passed on")
                    .isTrue();
            String passed = endpoint.substring(endpoint.indexOf('=') + 1);
            for (String secret : List.of(XyteSandbox.DEMO_KEY, session, passed, passed.substring(0, 24), one.key())) {
                assertThat(redis.saw(secret)).isFalse();
            }
        }
    }
}
