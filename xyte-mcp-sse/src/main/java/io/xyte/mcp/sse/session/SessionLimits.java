package io.xyte.mcp.sse.session;

import java.time.Duration;

/**
 * How many sessions may be open and for how long. Most clients never end theirs.
 *
 * @param perCaller sessions of one caller; at one more its idlest ends; 1 or more
 * @param total sessions of all callers; at one more the newcomer is refused; 1 or more
 * @param idleTimeout how long a session without a stream may go unused; positive
 */
public record SessionLimits(int perCaller, int total, Duration idleTimeout) {
    public static final SessionLimits DEFAULT = new SessionLimits(64, 20_000, Duration.ofMinutes(30));

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public SessionLimits {
        if (perCaller < 1) {
            throw new IllegalArgumentException("max sessions per caller must be 1 or more, was " + perCaller);
        }
        if (total < 1) {
            throw new IllegalArgumentException("max sessions must be 1 or more, was " + total);
        }
        if (idleTimeout.isNegative() || idleTimeout.isZero()) {
            throw new IllegalArgumentException("session idle timeout must be positive, was " + idleTimeout);
        }
    }
}
