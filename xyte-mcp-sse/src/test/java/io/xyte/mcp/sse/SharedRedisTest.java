package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions of several instances whose Redis goes away and comes back. */
class SharedRedisTest {
    private final Instances instances = Instances.start();
    private final McpHttp one = instances.one().client();
    private final McpHttp other = instances.other().client();

    @AfterEach
    void stop() {
        instances.close();
    }

    private static int status(McpHttp client, String session) {
        return client.postIn(session, call(1, "echo", "{}")).statusCode();
    }

    @Test
    void sessions_survive_a_redis_that_is_started_again_empty() {
        String session = one.openSession();

        instances.redis().restart();
        instances.awaitRedis(true);

        Waiting.until(() -> status(other, session) == 200);
    }

    @Test
    void a_session_that_was_opened_while_redis_was_away_is_known_everywhere_afterwards() {
        instances.redis().kill();
        instances.awaitRedis(false);
        String session = one.openSession();
        assertThat(status(one, session)).isEqualTo(200);
        HttpResponse<String> unknown = other.postIn(session, call(1, "echo", "{}"));
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).contains("1");

        instances.redis().restart();
        instances.awaitRedis(true);

        Waiting.until(() -> status(other, session) == 200);
    }

    @Test
    void a_session_that_ended_while_redis_was_away_ends_everywhere_afterwards() {
        String session = one.openSession();
        assertThat(status(other, session)).isEqualTo(200);
        instances.redis().kill();
        instances.awaitRedis(false);
        assertThat(one.delete("/mcp", "Mcp-Session-Id", session).statusCode()).isEqualTo(204);
        assertThat(status(other, session)).isEqualTo(200);

        instances.redis().restart();
        instances.awaitRedis(true);

        Waiting.until(() -> status(other, session) == 404);
        assertThat(status(one, session)).isEqualTo(404);
        Waiting.until(() -> instances.redis().cli("keys", "*session*").isEmpty());
    }

    @Test
    void a_redis_that_does_not_answer_holds_up_nobody_whose_session_is_known() {
        String session = one.openSession();
        assertThat(status(other, session)).isEqualTo(200);
        String elsewhere = other.openSession();

        instances.redis().pause();
        try {
            for (int call = 0; call < 20; call++) {
                assertThat(status(one, session)).isEqualTo(200);
                assertThat(status(other, session)).isEqualTo(200);
            }
            assertThat(status(one, elsewhere)).isEqualTo(503);
            assertThat(status(one, one.openSession())).isEqualTo(200);
        } finally {
            instances.redis().resume();
        }
        Waiting.until(() -> status(one, elsewhere) == 200);
    }

    @Test
    void what_redis_has_just_lost_is_not_taken_for_unknown() {
        instances.redis().restart();
        instances.awaitRedis(true);
        String unknown = "x".repeat(24);
        assertThat(status(other, unknown)).isEqualTo(503);

        Waiting.until(() -> {
            instances.settle();
            return status(other, unknown) == 404;
        });
    }

    @Test
    void a_session_that_nobody_uses_here_goes_on_elsewhere() {
        String session = one.openSession();
        assertThat(status(other, session)).isEqualTo(200);

        instances.expireSessions();

        assertThat(instances.one().hosted().sessions().size()).isZero();
        assertThat(status(other, session)).isEqualTo(200);
        assertThat(status(one, session)).isEqualTo(200);
    }
}
