package io.xyte.mcp.sse;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the outside of a server cannot be told of. */
final class Waiting {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private Waiting() {}

    static void until(BooleanSupplier condition) {
        long endNanos = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > endNanos) {
                throw new AssertionError("it has not come about within " + LIMIT);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
