package io.xyte.mcp.sse.transport;

/**
 * What one caller may have in flight, over all its sessions and requests without a session.
 *
 * @param perCaller calls; one more is refused; 1 or more
 * @param subscriptionsPerCaller open subscriptions of the stateless era; one more is refused; 1 or more
 */
public record CallLimits(int perCaller, int subscriptionsPerCaller) {
    public static final CallLimits DEFAULT = new CallLimits(512, 64);

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public CallLimits {
        if (perCaller < 1) {
            throw new IllegalArgumentException("max calls per caller must be 1 or more, was " + perCaller);
        }
        if (subscriptionsPerCaller < 1) {
            throw new IllegalArgumentException(
                    "max subscriptions per caller must be 1 or more, was " + subscriptionsPerCaller);
        }
    }
}
