package io.xyte.mcp.sse.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Counts in this process, for a bounded number of names: beyond it those that are asked for least start afresh. Time is
 * the ticker's, so a wall clock that jumps changes nothing.
 */
public final class LocalRateLimiter implements RateLimiter {
    private static final int MAX_BUCKETS = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    /** A rate that has changed makes a new bucket. */
    private record Key(String who, Rate rate) {}

    /** Nothing is spent yet. */
    public LocalRateLimiter(Ticker ticker) {
        this.time = new Meter(ticker, ticker.read());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .ticker(ticker)
                .expireAfterAccess(PERIOD) // by then it is full again
                .build();
    }

    @Override
    public Duration take(String who, Rate rate) {
        ConsumptionProbe probe = bucket(who, rate).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    @Override
    public void giveBack(String who, Rate rate) {
        bucket(who, rate).addTokens(1);
    }

    /** Leaves no more than so many, less than none too: others have spent what is missing. */
    void lower(String who, Rate rate, long left) {
        Bucket bucket = bucket(who, rate);
        long excess = bucket.getAvailableTokens() - left;
        if (excess > 0) {
            bucket.consumeIgnoringRateLimits(excess);
        }
    }

    private Bucket bucket(String who, Rate rate) {
        return buckets.get(new Key(who, rate), this::full);
    }

    private Bucket full(Key key) {
        int count = key.rate().perMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(count).refillGreedy(count, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The time since the start, for a ticker may begin anywhere and wrap, and a bucket would wait for ever. */
    private record Meter(Ticker ticker, long start) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ticker.read() - start;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
