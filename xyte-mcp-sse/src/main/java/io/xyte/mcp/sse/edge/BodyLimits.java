package io.xyte.mcp.sse.edge;

import java.time.Duration;

/**
 * What a request body may be.
 *
 * @param maxBytes the longest that is read; 1 or more
 * @param timeout how long it may take to come; positive
 */
public record BodyLimits(int maxBytes, Duration timeout) {
    public static final BodyLimits DEFAULT = new BodyLimits(4 * 1024 * 1024, Duration.ofSeconds(30));

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public BodyLimits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("max body bytes must be 1 or more, was " + maxBytes);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("body timeout must be positive, was " + timeout);
        }
    }
}
