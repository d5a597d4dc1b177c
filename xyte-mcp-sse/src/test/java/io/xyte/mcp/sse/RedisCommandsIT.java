package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.redis.RedisServer;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What commands say that find what they want in Redis, to the last byte: programs read it. */
class RedisCommandsIT {
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private final RedisServer redis = RedisServer.start();

    @AfterEach
    void stop() {
        redis.close();
    }

    private Map.Entry<Integer, String> run(String... line) {
        Map<String, String> environment = Map.of("REDIS_URL", redis.url().toString(), "XYTE_MCP_MASTER_KEY", MASTER);
        try (JarProcess command = JarProcess.start(environment, "", line)) {
            int code = command.exitCode();
            return Map.entry(code, command.said());
        }
    }

    @Test
    void usage_as_json_is_nothing_but_json() {
        assertThat(run("usage", "--format", "json")).isEqualTo(Map.entry(0, "[]" + System.lineSeparator()));
    }

    @Test
    void a_new_token_is_said_and_nothing_else_but_what_it_is() {
        Map.Entry<Integer, String> made = run("token", "create", "--label", "anna", "--server-key");

        assertThat(made.getKey()).isZero();
        assertThat(made.getValue().lines()).hasSize(2).last().asString().matches("xmt_[0-9a-f]{56}");
        assertThat(run("token", "list").getValue().lines()).hasSize(2);
    }

    @Test
    void a_redis_that_is_away_is_said_in_one_line() {
        redis.kill();

        Map.Entry<Integer, String> refused = run("token", "list");

        assertThat(refused.getKey()).isEqualTo(2);
        assertThat(refused.getValue().lines()).singleElement().asString().contains("is away: Connection refused");
    }
}
