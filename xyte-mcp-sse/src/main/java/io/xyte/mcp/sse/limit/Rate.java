package io.xyte.mcp.sse.limit;

/**
 * How often something may happen. A whole minute's share may come at once; what is spent comes back evenly.
 *
 * @param perMinute 1 or more
 */
public record Rate(int perMinute) {
    /** Throws an {@link IllegalArgumentException} if it is less than 1. */
    public Rate {
        if (perMinute < 1) {
            throw new IllegalArgumentException("a rate must be 1 or more a minute, was " + perMinute);
        }
    }

    /** A rate from a setting, whose name the message has if it cannot be. */
    public static Rate of(String setting, int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException(setting + " must be 1 or more, was " + perMinute);
        }
        return new Rate(perMinute);
    }
}
