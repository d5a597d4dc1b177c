package io.xyte.mcp.sse.limit;

import java.time.Duration;

/** Counts what may happen only so often, for all instances that share it. Never blocks for long. Thread-safe. */
public interface RateLimiter {
    /**
     * Spends one.
     *
     * @param who what is counted, of whom; holds no credential
     * @return zero if it was there, else how long until it is; then nothing is spent
     */
    Duration take(String who, Rate rate);

    /** Gives back one that was spent. */
    void giveBack(String who, Rate rate);
}
