package io.xyte.mcp.sse.audit;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.concurrent.TimeUnit;

/** Lets so many refusals a second through and counts the rest, so that a flood does not crowd calls out. Thread-safe. */
final class RefusalBudget {
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final Ticker ticker;
    private long windowStart;
    private int used;
    private long leftOut;

    RefusalBudget(int perSecond, Ticker ticker) {
        this.perSecond = perSecond;
        this.ticker = ticker;
        this.windowStart = ticker.read();
    }

    /** Whether one more may be told now. */
    synchronized boolean spend() {
        long now = ticker.read();
        long passed = now - windowStart;
        if (passed >= WINDOW_NANOS || passed < 0) {
            windowStart = now;
            used = 0;
        }
        if (used < perSecond) {
            used++;
            return true;
        }
        leftOut++;
        return false;
    }

    /** How many were left out since this was last asked. */
    synchronized long takeLeftOut() {
        long count = leftOut;
        leftOut = 0;
        return count;
    }
}
