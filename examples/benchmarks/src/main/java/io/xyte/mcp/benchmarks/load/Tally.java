package io.xyte.mcp.benchmarks.load;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts the calls of a window. Not thread-safe. */
final class Tally {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
    private final Faults faults;

    Tally(Faults faults) {
        this.faults = faults;
    }

    void count(Verdict verdict, long nanos) {
        if (verdict == Verdict.RIGHT) {
            micros.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
        } else {
            faults.add(verdict.words());
        }
    }

    /** Forgets the calls so far, not the faults. */
    void restart() {
        micros.reset();
    }

    Faults faults() {
        return faults;
    }

    long calls() {
        return micros.getTotalCount();
    }

    Duration percentile(double percent) {
        return Duration.of(micros.getValueAtPercentile(percent), ChronoUnit.MICROS);
    }
}
