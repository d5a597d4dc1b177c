package io.xyte.mcp.sse.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.redis.RedisServer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances with one Redis. Their own time stands still; that of Redis goes on, but not for long. */
class SharedRateLimiterTest {
    private static final Rate SIX = new Rate(6);
    private static final long LIMIT_NANOS = Duration.ofSeconds(30).toNanos();
    private static final String ADDRESS = "address 192.0.2.7";

    private final RedisServer redis = RedisServer.start();
    private final RedisLink oneLink = redis.link();
    private final RedisLink otherLink = redis.link();
    private final SharedRateLimiter one = new SharedRateLimiter(new LocalRateLimiter(() -> 0), oneLink);
    private final SharedRateLimiter other = new SharedRateLimiter(new LocalRateLimiter(() -> 0), otherLink);

    @AfterEach
    void stop() {
        oneLink.close();
        otherLink.close();
        redis.close();
    }

    private static void until(BooleanSupplier condition) {
        long endNanos = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(endNanos);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static int taken(SharedRateLimiter limiter, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> limiter.take(ADDRESS, SIX).isZero())
                .count();
    }

    private static void settle(SharedRateLimiter limiter) {
        until(limiter::settled);
    }

    @Test
    void two_instances_that_take_in_turn_share_one_budget() {
        int taken = 0;
        for (int turn = 0; turn < 10; turn++) {
            taken += taken(one, 1);
            settle(one);
            taken += taken(other, 1);
            settle(other);
        }

        assertThat(taken)
                .as("six, and one that was let in before the news came")
                .isBetween(6, 7);
    }

    @Test
    void what_was_taken_beyond_the_budget_is_a_debt_of_all() {
        redis.pause();
        assertThat(taken(one, 9)).as("nobody waits for Redis").isEqualTo(6);
        assertThat(taken(other, 9)).isEqualTo(6);
        redis.resume();
        settle(one);
        settle(other);

        Duration known = one.take(ADDRESS, SIX);
        Duration alsoKnown = other.take(ADDRESS, SIX);

        assertThat(known.compareTo(alsoKnown) > 0 ? known : alsoKnown)
                .as("six too many, at one in ten seconds")
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(70));
    }

    @Test
    void what_is_given_back_can_be_taken_elsewhere() {
        assertThat(taken(one, 6)).isEqualTo(6);
        one.giveBack(ADDRESS, SIX);
        one.giveBack(ADDRESS, SIX);
        settle(one);

        assertThat(taken(other, 1)).isEqualTo(1);
        settle(other);

        assertThat(taken(other, 6)).isEqualTo(1);
    }

    @Test
    void a_bucket_in_redis_is_named_by_a_hash_and_ends_when_it_is_full_again() {
        taken(one, 3);
        settle(one);

        String name = redis.cli("keys", "*:limit:*");

        assertThat(name).startsWith("xyte-mcp:limit:").doesNotContain("192.0.2.7");
        assertThat(Long.parseLong(redis.cli("pttl", name))).isBetween(1L, 30_000L);
        one.giveBack(ADDRESS, SIX);
        one.giveBack(ADDRESS, SIX);
        one.giveBack(ADDRESS, SIX);
        settle(one);
        assertThat(redis.cli("keys", "*:limit:*")).isEmpty();
    }

    @Test
    void without_redis_each_instance_counts_for_itself_and_they_share_again_when_it_is_back() {
        redis.kill();
        until(() -> !oneLink.up() && !otherLink.up());
        Rate seven = new Rate(7);
        assertThat(taken(one, 9)).isEqualTo(6);
        assertThat(taken(other, 9)).isEqualTo(6);

        redis.restart();
        until(() -> oneLink.up() && otherLink.up());
        for (int i = 0; i < 7; i++) {
            assertThat(one.take(ADDRESS, seven)).isZero();
        }
        settle(one);
        assertThat(other.take(ADDRESS, seven)).isZero();
        settle(other);
        assertThat(other.take(ADDRESS, seven)).isPositive();
    }

    @Test
    void what_is_taken_meanwhile_goes_to_redis_together() {
        Rate plenty = new Rate(1000);
        for (int i = 0; i < 20_000; i++) {
            one.take("caller " + i % 50, plenty);
        }
        settle(one);

        String stats = redis.cli("info", "commandstats");
        int evals = Integer.parseInt(stats.replaceAll("(?s).*cmdstat_eval:calls=(\\d+).*", "$1"));
        assertThat(evals).isLessThan(10_000);
        assertThat(redis.cli("keys", "*:limit:*").lines()).hasSize(50);
    }
}
