package io.xyte.mcp.benchmarks.load;

import java.time.Duration;

/**
 * What one measured window gave.
 *
 * @param calls answered rightly within the window
 * @param window how long it was
 * @param p50 half of the calls took no longer
 * @param p99 of a hundred calls one took longer
 * @param faults wrong answers and lost sessions, those of the warm-up included
 * @param serverCpu processor time of the server within the window
 * @param loadCpu processor time of the generator within the window
 */
public record LoadResult(
        long calls, Duration window, Duration p50, Duration p99, Faults faults, Duration serverCpu, Duration loadCpu) {

    /** Calls a second. */
    public double rate() {
        return calls / seconds(window);
    }

    /** Microseconds of the server's processor time a call; not a number if there was none. */
    public double serverMicrosPerCall() {
        return seconds(serverCpu) * 1e6 / calls;
    }

    /** The share of one processor that the generator took, 1 for all of it. */
    public double loadShare() {
        return seconds(loadCpu) / seconds(window);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
