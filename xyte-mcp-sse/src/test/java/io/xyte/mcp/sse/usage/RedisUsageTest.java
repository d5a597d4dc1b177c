package io.xyte.mcp.sse.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.redis.RedisServer;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Usage of two instances in one Redis. */
class RedisUsageTest {
    private static final long HOUR = 498_800;

    private final RedisServer redis = RedisServer.start();
    private final RedisLink oneLink = redis.link();
    private final RedisLink otherLink = redis.link();
    private final UsageStore one = new RedisUsage(oneLink, () -> {});
    private final UsageStore other = new RedisUsage(otherLink, () -> {});

    @AfterEach
    void stop() {
        oneLink.close();
        otherLink.close();
        redis.close();
    }

    private static UsageKey key(long hour, String tool) {
        return new UsageKey(hour, "org, \"1\"", "anna abcd", tool, "cursor", "ok");
    }

    private static Map<UsageKey, Tally> calls(long hour, String tool, long... millis) {
        Tally tally = new Tally();
        for (long each : millis) {
            tally.call(Duration.ofMillis(each).toNanos(), 100, 1000);
        }
        return new HashMap<>(Map.of(key(hour, tool), tally));
    }

    private static Map<UsageKey, Tally> read(UsageStore store) {
        Map<UsageKey, Tally> read = new HashMap<>();
        store.read(
                0,
                Long.MAX_VALUE / 2,
                (key, tally) -> assertThat(read.put(key, tally)).isNull());
        return read;
    }

    @Test
    void what_two_instances_add_is_summed_up() {
        one.add(calls(HOUR, "echo", 1, 10, 100));
        other.add(calls(HOUR, "echo", 1, 10, 100_000));

        Map<UsageKey, Tally> read = read(one);

        assertThat(read).containsOnlyKeys(key(HOUR, "echo"));
        Tally sum = read.get(key(HOUR, "echo"));
        assertThat(sum.calls()).isEqualTo(6);
        assertThat(sum.bytesIn()).isEqualTo(600);
        assertThat(sum.bytesOut()).isEqualTo(6000);
        assertThat(sum.millis(33)).isCloseTo(1, within(0.01));
        assertThat(sum.millis(66)).isCloseTo(10, within(0.1));
        assertThat(sum.millis(100)).isCloseTo(100_000, within(1000.0));
    }

    @Test
    void a_thousand_kinds_of_calls_of_two_hours_come_back_whole() {
        Map<UsageKey, Tally> many = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            many.putAll(calls(HOUR + i % 2, "tool" + i, i));
        }

        one.add(many);

        assertThat(read(other)).containsOnlyKeys(many.keySet());
        List<Long> second = new ArrayList<>();
        other.read(HOUR + 1, HOUR + 1, (key, tally) -> second.add(key.hour()));
        assertThat(second).hasSize(500).containsOnly(HOUR + 1);
    }

    @Test
    void what_was_brought_while_nobody_answered_counts_once() {
        try (RedisLink hasty = redis.link(Duration.ofMillis(200))) {
            UsageStore store = new RedisUsage(hasty, () -> {});
            redis.pause();
            store.add(calls(HOUR, "echo", 1)); // it is there, and will be done
            redis.resume();
            RedisServer.awaitUp(hasty);

            store.add(calls(HOUR, "echo", 1));

            assertThat(read(other).get(key(HOUR, "echo")).calls()).isEqualTo(2);
        }
    }

    @Test
    void while_redis_is_away_what_one_call_brings_is_kept_and_the_next_is_told() {
        redis.kill();
        one.add(calls(HOUR, "echo", 1));
        assertThatThrownBy(() -> one.add(calls(HOUR, "other", 1))).isInstanceOf(StoreException.class);

        redis.restart();
        RedisServer.awaitUp(oneLink);
        one.add(Map.of());

        assertThat(read(one)).containsOnlyKeys(key(HOUR, "echo"));
    }

    @Test
    void what_is_too_old_is_forgotten_one_day_at_a_time() {
        long midnight = HOUR / 24 * 24;
        for (long hour : new long[] {midnight - 48, midnight - 25, midnight - 1, midnight}) {
            one.add(calls(hour, "echo", 1));
        }

        one.forgetBefore(midnight);
        assertThat(read(one).keySet()).extracting(UsageKey::hour).containsOnly(midnight - 1, midnight);
        one.forgetBefore(midnight);
        one.forgetBefore(midnight);

        assertThat(read(one).keySet()).extracting(UsageKey::hour).containsOnly(midnight);
        assertThat(redis.everything()).doesNotContain(":" + (midnight - 1));
    }

    @Test
    void an_empty_redis_has_nothing_to_forget() {
        one.forgetBefore(HOUR);

        assertThat(read(one)).isEmpty();
    }
}
