package io.xyte.mcp.sse.session;

import java.time.Duration;

/**
 * How much is kept for clients whose connection may be cut. What exceeds it is forgotten, the oldest first, and can no
 * longer be asked for.
 *
 * @param events messages of one session; 1 or more
 * @param bytes bytes of one session's messages; 1 or more
 * @param totalBytes bytes of all sessions' messages; 1 or more
 * @param maxAge how long a message is kept; positive
 */
public record ReplayLimits(int events, int bytes, long totalBytes, Duration maxAge) {
    public static final ReplayLimits DEFAULT =
            new ReplayLimits(64, 256 * 1024, 64 * 1024 * 1024, Duration.ofMinutes(10));

    /** What a message costs beside its own bytes, so that many small ones are bounded too. */
    static final int OVERHEAD_BYTES = 128;

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public ReplayLimits {
        if (events < 1) {
            throw new IllegalArgumentException("replay events must be 1 or more, was " + events);
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("replay bytes must be 1 or more, was " + bytes);
        }
        if (totalBytes < 1) {
            throw new IllegalArgumentException("replay bytes of all sessions must be 1 or more, was " + totalBytes);
        }
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("replay age must be positive, was " + maxAge);
        }
    }
}
