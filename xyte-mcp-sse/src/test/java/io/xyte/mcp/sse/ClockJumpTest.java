package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.limit.AddressLimits;
import io.xyte.mcp.sse.limit.Limits;
import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the machine's clock while the server runs. Tokens, which expire by it, are in {@code TokenBookTest}. */
class ClockJumpTest {
    private static final Rate MANY = new Rate(1_000_000);
    private static final int REQUESTS = 60;
    private static final String OPERATOR = "canary-operator-token";

    @TempDir
    private Path directory;

    private TestServer server;
    private McpHttp client;

    @BeforeEach
    void start() {
        AuditSettings audit = new AuditSettings(Optional.of(audit()), 10, 2, false, false);
        server = TestServer.with()
                .limits(new Limits(new AddressLimits(MANY, MANY), new Rate(REQUESTS), 1_000_000, 1_000_000))
                .observation(
                        new ObservationSettings(audit, UsageSettings.DEFAULT, Optional.of(AdminToken.of(OPERATOR))))
                .start();
        client = server.client();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path audit() {
        return directory.resolve("audit.jsonl");
    }

    private int use(String session) {
        return client.postIn(session, call(1, "echo", "{}")).statusCode();
    }

    @ParameterizedTest
    @ValueSource(longs = {-4000, -1, 1, 4000})
    void limits_neither_refill_nor_lock(long days) {
        String session = client.openSession();
        for (int i = 1; i < REQUESTS; i++) {
            assertThat(use(session)).isEqualTo(200);
        }
        server.clock().jump(Duration.ofDays(days));

        String stateless = Stateless.call(1, "echo", "{}");
        assertThat(client.post("/mcp", stateless, Stateless.headers(stateless)).statusCode())
                .isEqualTo(429);
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(client.post("/mcp", stateless, Stateless.headers(stateless)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_lives_through_a_jump_back_and_ends_after_a_long_one_ahead() {
        String session = client.openSession();

        server.clock().jump(Duration.ofDays(-4000));
        server.hosted().sessions().endExpired();
        assertThat(use(session)).isEqualTo(200);

        server.clock().jump(Duration.ofMinutes(29));
        server.hosted().sessions().endExpired();
        assertThat(use(session)).isEqualTo(200);

        server.clock().jump(Duration.ofDays(4000));
        assertThat(use(session)).isEqualTo(404);
        assertThat(client.openSession()).isNotEmpty();
    }

    @Test
    void a_session_that_is_listened_to_or_works_lives_through_any_jump() {
        String session = client.openSession();
        try (Events stream = client.listen("/mcp", "Mcp-Session-Id", session)) {
            server.clock().jump(Duration.ofDays(4000));
            server.hosted().sessions().endExpired();

            assertThat(use(session)).isEqualTo(200);
            assertThat(stream.response().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void records_go_on_with_the_new_time_and_durations_stay_as_measured() throws IOException {
        for (Duration jump : List.of(Duration.ZERO, Duration.ofHours(-5), Duration.ofHours(3))) {
            server.clock().jump(jump);
            assertThat(use(client.openSession())).isEqualTo(200);
        }
        server.clock().jump(Duration.ofHours(3));
        JsonNode usage = json(client.get("/admin/usage.json?since=7d", "Authorization", "Bearer " + OPERATOR)
                .body());
        server.close();

        assertThat(usage.at("/total/calls").intValue()).isEqualTo(3);
        List<JsonNode> lines =
                Files.readAllLines(audit()).stream().map(McpHttp::json).toList();
        assertThat(lines)
                .extracting(line -> line.path("time").textValue())
                .containsExactly("2026-11-23T08:00:00Z", "2026-11-23T03:00:00Z", "2026-11-23T06:00:00Z");
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.path("duration_ms").longValue()).isZero());
    }
}
