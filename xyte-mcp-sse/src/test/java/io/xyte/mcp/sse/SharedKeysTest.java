package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.initialize;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Fault;
import io.xyte.mcp.sse.redis.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two instances with one Redis know of keys, each with a Xyte of its own to see who asks. */
class SharedKeysTest {
    private static final String WRONG = "canary-key-1";
    private static final int ALL_ATTEMPTS = 3;

    private final RedisServer redis = RedisServer.start();
    private final TestServer one = start();
    private final TestServer other = start();

    private TestServer start() {
        TestServer server = TestServer.with().redis(redis.settings()).start();
        Waiting.until(() -> server.client().get("/readyz").body().contains("\"redis\":\"ok\""));
        server.xyte().clearRequests();
        return server;
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        redis.close();
    }

    private static int statusOf(TestServer server, String key) {
        return new McpHttp(server.address(), key).post("/mcp", initialize()).statusCode();
    }

    private String keyName() {
        Waiting.until(() -> !redis.cli("keys", "*:key:*").isEmpty());
        return redis.cli("keys", "*:key:*");
    }

    @Test
    void a_key_that_one_instance_has_checked_is_not_checked_by_the_other() {
        assertThat(statusOf(one, one.client().key())).isEqualTo(200);
        keyName();

        assertThat(statusOf(other, one.client().key())).isEqualTo(200);

        assertThat(one.xyte().requests()).hasSize(1);
        assertThat(other.xyte().requests()).isEmpty();
    }

    @Test
    void a_key_that_xyte_does_not_know_is_refused_by_the_other_without_asking() {
        assertThat(statusOf(one, WRONG)).isEqualTo(401);
        keyName();

        assertThat(statusOf(other, WRONG)).isEqualTo(401);

        assertThat(other.xyte().requests()).isEmpty();
    }

    @Test
    void what_is_no_longer_fresh_counts_only_while_xyte_cannot_be_asked() {
        assertThat(statusOf(one, one.client().key())).isEqualTo(200);
        redis.cli("pexpire", keyName(), "500000");
        other.xyte().faults().next(ALL_ATTEMPTS, Fault.status(503));

        assertThat(statusOf(other, one.client().key())).isEqualTo(200);

        assertThat(other.xyte().requests()).as("it was asked").isNotEmpty();
    }

    @Test
    void a_key_that_xyte_refuses_is_no_longer_good_for_anybody() {
        assertThat(statusOf(one, one.client().key())).isEqualTo(200);
        redis.cli("pexpire", keyName(), "500000");
        other.xyte().faults().next(1, Fault.status(401));

        assertThat(statusOf(other, one.client().key())).isEqualTo(401);

        Waiting.until(() -> redis.cli("get", keyName()).equals("rejected"));
    }

    @Test
    void while_redis_is_away_each_instance_asks_for_itself() {
        redis.kill();
        assertThat(statusOf(one, one.client().key())).isEqualTo(200);
        assertThat(statusOf(other, one.client().key())).isEqualTo(200);

        assertThat(one.xyte().requests()).hasSize(1);
        assertThat(other.xyte().requests()).hasSize(1);
    }
}
