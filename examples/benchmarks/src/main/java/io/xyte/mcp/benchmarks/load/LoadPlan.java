package io.xyte.mcp.benchmarks.load;

import java.time.Duration;

/**
 * How much load, for how long.
 *
 * @param sessions that call all the time, one call after the other each; 1 or more
 * @param warmUp calls are made and checked, but not measured; zero or more
 * @param window calls are measured; positive
 */
public record LoadPlan(int sessions, Duration warmUp, Duration window) {
    /** Checks the values. */
    public LoadPlan {
        if (sessions < 1) {
            throw new IllegalArgumentException("sessions must be 1 or more, was " + sessions);
        }
        if (warmUp.isNegative()) {
            throw new IllegalArgumentException("warmUp must not be negative, was " + warmUp);
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window must be positive, was " + window);
        }
    }
}
