package io.xyte.client.call;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment by which a call must be over. */
final class Deadline {
    private final LongSupplier nanoClock;
    private final long atNanos;

    private Deadline(LongSupplier nanoClock, long atNanos) {
        this.nanoClock = nanoClock;
        this.atNanos = atNanos;
    }

    static Deadline in(Duration time, LongSupplier nanoClock) {
        return new Deadline(nanoClock, nanoClock.getAsLong() + time.toNanos());
    }

    /** The one that comes first. */
    Deadline orEarlier(Deadline other) {
        return remaining().compareTo(other.remaining()) <= 0 ? this : other;
    }

    /** What is left; zero or negative when it has passed. */
    Duration remaining() {
        return Duration.ofNanos(atNanos - nanoClock.getAsLong());
    }
}
