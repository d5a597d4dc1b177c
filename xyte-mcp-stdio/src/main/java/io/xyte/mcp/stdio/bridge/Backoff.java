package io.xyte.mcp.stdio.bridge;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, each time longer, with some chance in it so that clients do not come back all at once. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration MOST_ASKED = Duration.ofMinutes(1);

    private final int attempts;
    private int failures;
    private Duration least = Duration.ZERO;

    /**
     * @param attempts after so many failures it waits no more
     */
    Backoff(int attempts) {
        this.attempts = attempts;
    }

    /** What the server asks for; more than a minute is not given. */
    void atLeast(Duration retry) {
        least = retry.compareTo(MOST_ASKED) < 0 ? retry : MOST_ASKED;
    }

    /** It worked: the next failure is the first. */
    void reset() {
        failures = 0;
    }

    /** Waits before the next attempt; false if there is none left. */
    boolean waits() throws InterruptedException {
        failures++;
        if (failures >= attempts) {
            return false;
        }
        long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, 10));
        long wait = most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1);
        new CountDownLatch(1).await(Math.max(least.toMillis(), wait), TimeUnit.MILLISECONDS);
        return true;
    }
}
