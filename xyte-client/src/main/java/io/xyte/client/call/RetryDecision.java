package io.xyte.client.call;

import io.xyte.client.RetryPolicy;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Reason;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Decides whether and when a call is sent again. Sends nothing and waits for nothing. */
final class RetryDecision {
    private final RetryPolicy policy;
    private final DoubleSupplier chance;

    /** @param chance 0 to 1 */
    RetryDecision(RetryPolicy policy, DoubleSupplier chance) {
        this.policy = policy;
        this.chance = chance;
    }

    /**
     * How long to wait before the next attempt; absent if there is to be none.
     *
     * @param attemptsMade 1 or more
     * @param remaining time left until the call's deadline
     */
    Optional<Duration> waitBeforeNext(Method method, int attemptsMade, XyteException failure, Duration remaining) {
        // A write may have reached the device: rebooting it twice is worse than an error.
        if (method != Method.GET || attemptsMade >= policy.maxAttempts() || !mayPass(failure)) {
            return Optional.empty();
        }
        Duration wait = longer(backoff(attemptsMade), failure.retryAfter().orElse(Duration.ZERO));
        // An attempt that cannot begin before the deadline is not worth the wait.
        return wait.compareTo(remaining) < 0 ? Optional.of(wait) : Optional.empty();
    }

    private static boolean mayPass(XyteException failure) {
        if (failure instanceof Refused refused) {
            return refused.reason() == Reason.RATE_LIMITED || refused.status() == 408;
        }
        if (failure instanceof Unclear unclear) {
            return switch (unclear.kind()) {
                case TIMEOUT, CONNECTION_LOST, SERVER_ERROR -> true;
                case REDIRECTED, UNREADABLE, TOO_LARGE, INTERRUPTED -> false;
            };
        }
        return failure instanceof NotSent notSent && notSent.kind() == NotSent.Kind.UNREACHABLE;
    }

    private Duration backoff(int attemptsMade) {
        Duration doubled = policy.firstDelay().multipliedBy(1L << (attemptsMade - 1));
        Duration bounded = doubled.compareTo(policy.maxDelay()) < 0 ? doubled : policy.maxDelay();
        double share = 1 - policy.jitter() * chance.getAsDouble();
        return Duration.ofNanos(Math.round(bounded.toNanos() * share));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
