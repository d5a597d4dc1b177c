package io.xyte.mcp.sse;

import io.xyte.mcp.sse.redis.RedisServer;
import io.xyte.mcp.sse.session.SessionLimits;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Two instances of one server, and their Redis. */
final class Instances implements AutoCloseable {
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final RedisServer redis = RedisServer.start();
    private final MutableClock clock = new MutableClock();
    private final TestServer one;
    private final TestServer other;

    private Instances(UnaryOperator<TestServer.Setup> setup) {
        one = start(setup);
        other = start(setup);
        clock.advance(SETTLED);
    }

    /** Both of them know Redis, and for long enough. */
    static Instances start() {
        return with(setup -> setup);
    }

    static Instances with(UnaryOperator<TestServer.Setup> setup) {
        return new Instances(setup);
    }

    private TestServer start(UnaryOperator<TestServer.Setup> setup) {
        TestServer server = setup.apply(
                        TestServer.with().time(clock).redis(redis.settings()).shutdownGrace(Duration.ofMillis(200)))
                .start();
        awaitRedis(server, true);
        return server;
    }

    private static void awaitRedis(TestServer server, boolean there) {
        Waiting.until(() -> server.client().get("/readyz").body().contains("\"redis\":\"ok\"") == there);
    }

    /** Both know that Redis is there, or away. */
    void awaitRedis(boolean there) {
        awaitRedis(one, there);
        awaitRedis(other, there);
    }

    /** Time passes after which what is not in Redis counts as not being. */
    void settle() {
        clock.advance(SETTLED);
    }

    /** So much time passes that nothing is in use any more. */
    void expireSessions() {
        clock.advance(SessionLimits.DEFAULT.idleTimeout());
        one.hosted().sessions().endExpired();
        other.hosted().sessions().endExpired();
    }

    RedisServer redis() {
        return redis;
    }

    TestServer one() {
        return one;
    }

    TestServer other() {
        return other;
    }

    @Override
    public void close() {
        one.close();
        other.close();
        redis.close();
    }
}
