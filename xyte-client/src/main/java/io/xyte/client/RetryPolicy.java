package io.xyte.client;

import java.time.Duration;

/**
 * How often and when a read is sent again. Writes never are.
 *
 * @param maxAttempts how often it is sent in all; 1 to 10
 * @param firstDelay wait after the first failure, doubled after each further one; positive
 * @param maxDelay longest wait of our own; the API may ask for more
 * @param jitter which part of a wait is left to chance, 0 to 1
 */
public record RetryPolicy(int maxAttempts, Duration firstDelay, Duration maxDelay, double jitter) {
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofMillis(250), Duration.ofSeconds(5), 0.5);
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ofMillis(250), Duration.ofSeconds(5), 0);

    /** Throws {@link IllegalArgumentException} if a setting cannot be. */
    public RetryPolicy {
        if (maxAttempts < 1 || maxAttempts > 10) {
            throw new IllegalArgumentException("maxAttempts must be 1 to 10, was " + maxAttempts);
        }
        if (firstDelay.isNegative() || firstDelay.isZero()) {
            throw new IllegalArgumentException("firstDelay must be positive, was " + firstDelay);
        }
        if (maxDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("maxDelay must be firstDelay or more, was " + maxDelay);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter must be 0 to 1, was " + jitter);
        }
    }
}
