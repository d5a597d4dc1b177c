package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets. Thread-safe. */
public final class MutableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private volatile Duration jumped = Duration.ZERO;

    /** Somebody sets the wall clock; what is measured by the ticker does not notice. */
    void jump(Duration by) {
        jumped = jumped.plus(by);
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    Ticker ticker() {
        return () -> Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public Instant instant() {
        return now.plus(jumped);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("no test needs another zone");
    }
}
