package io.xyte.mcp.core.policy;

/**
 * How much one caller may do. Immutable.
 *
 * @param readsPerMinute calls that change nothing; 1 or more
 * @param writesPerMinute calls that may change something; 1 or more
 * @param concurrentCalls calls in flight at once; 1 or more
 * @param sessions open sessions; 1 or more
 */
public record CallerLimits(int readsPerMinute, int writesPerMinute, int concurrentCalls, int sessions) {
    /** The most that any limit can be. */
    public static final int HIGHEST = 1_000_000;

    /** Enough for several busy people behind one key. */
    public static final CallerLimits DEFAULT = new CallerLimits(1200, 120, 64, 64);

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public CallerLimits {
        check("reads_per_minute", readsPerMinute);
        check("writes_per_minute", writesPerMinute);
        check("concurrent_calls", concurrentCalls);
        check("sessions", sessions);
    }

    private static void check(String setting, int value) {
        if (value < 1 || value > HIGHEST) {
            throw new IllegalArgumentException(setting + " must be 1 to " + HIGHEST + ", was " + value);
        }
    }
}
