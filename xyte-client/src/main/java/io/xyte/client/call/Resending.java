package io.xyte.client.call;

import io.xyte.client.XyteException;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.time.Duration;
import java.util.Optional;

/** Makes the attempts of one call, with waits between them. */
final class Resending implements Stage {
    private final RetryDecision decision;
    private final Pause pause;

    Resending(RetryDecision decision, Pause pause) {
        this.decision = decision;
        this.pause = pause;
    }

    @Override
    public Answer call(Exchange exchange, Rest rest) {
        for (int made = 1; ; made++) {
            try {
                return rest.call(exchange);
            } catch (XyteException failure) {
                Optional<Duration> wait = decision.waitBeforeNext(
                        exchange.operation().method(),
                        made,
                        failure,
                        exchange.deadline().remaining());
                if (wait.isEmpty()) {
                    throw failure;
                }
                pause(exchange.operation(), wait.get());
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
