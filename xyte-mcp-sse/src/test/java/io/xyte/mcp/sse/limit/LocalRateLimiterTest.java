package io.xyte.mcp.sse.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalRateLimiterTest {
    private static final Rate SIX = new Rate(6);

    private long nanos = Long.MAX_VALUE - 5; // System.nanoTime may wrap, and so does this
    private final LocalRateLimiter limiter = new LocalRateLimiter(() -> nanos);

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private void spend(String who, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(limiter.take(who, SIX)).isZero();
        }
    }

    @Test
    void a_minutes_share_may_come_at_once_and_the_next_one_is_told_how_long_to_wait() {
        spend("a", 6);

        assertThat(limiter.take("a", SIX)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void what_is_spent_comes_back_evenly() {
        spend("a", 6);

        pass(Duration.ofSeconds(9));
        assertThat(limiter.take("a", SIX)).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(limiter.take("a", SIX)).isZero();
        assertThat(limiter.take("a", SIX)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void what_is_refused_costs_nothing() {
        spend("a", 6);
        for (int i = 0; i < 100; i++) {
            limiter.take("a", SIX);
        }

        assertThat(limiter.take("a", SIX)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void nobody_saves_up_more_than_a_minutes_share() {
        spend("a", 1);
        pass(Duration.ofDays(1));
        spend("a", 6);

        assertThat(limiter.take("a", SIX)).isPositive();
    }

    @Test
    void one_does_not_spend_what_is_anothers() {
        spend("a", 6);

        assertThat(limiter.take("b", SIX)).isZero();
    }

    @Test
    void what_is_given_back_can_be_spent_again() {
        spend("a", 6);
        limiter.giveBack("a", SIX);

        spend("a", 1);
        assertThat(limiter.take("a", SIX)).isPositive();
    }

    @Test
    void a_new_rate_counts_at_once() {
        spend("a", 6);

        assertThat(limiter.take("a", new Rate(7))).isZero();
    }
}
