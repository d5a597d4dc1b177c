package io.xyte.client.call;

import io.xyte.client.XyteException;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the attempts of one call, with waits between them. */
final class Resending {
    private final RetryDecision decision;
    private final Pause pause;

    Resending(RetryDecision decision, Pause pause) {
        this.decision = decision;
        this.pause = pause;
    }

    Answer call(Operation operation, Deadline deadline, Supplier<Answer> attempt) {
        for (int made = 1; ; made++) {
            try {
                return attempt.get();
            } catch (XyteException failure) {
                Optional<Duration> wait =
                        decision.waitBeforeNext(operation.method(), made, failure, deadline.remaining());
                if (wait.isEmpty()) {
                    throw failure;
                }
                pause(operation, wait.get());
            }
        }
    }

    private void pause(Operation operation, Duration wait) {
        try {
            pause.of(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unclear(operation, Unclear.Kind.INTERRUPTED, "while it waited for the next attempt", null);
        }
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }
}
