package io.xyte.client.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.failsafe.CircuitBreaker;
import io.xyte.client.XyteException;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import java.time.Duration;

/**
 * Leaves a host that does not answer alone for a while, so that it does not eat the threads of its callers. One breaker
 * per key and host: a tenant whose calls fail does not stop the others. Thread-safe.
 */
final class Breakers implements Stage {
    static final Duration OPEN_TIME = Duration.ofSeconds(10);
    private static final int FAILURES_IN_A_ROW = 5;
    private static final int MAX_BREAKERS = 10_000;

    private final Duration openTime;
    private final Cache<String, CircuitBreaker<Answer>> breakers =
            Caffeine.newBuilder().maximumSize(MAX_BREAKERS).build();

    Breakers(Duration openTime) {
        this.openTime = openTime;
    }

    @Override
    public Answer call(Exchange exchange, Rest rest) {
        CircuitBreaker<Answer> breaker = breakers.get(exchange.keyAndHost(), unused -> newBreaker());
        if (!breaker.tryAcquirePermit()) {
            throw new NotSent(
                    exchange.operation(),
                    NotSent.Kind.CIRCUIT_OPEN,
                    "the API failed " + FAILURES_IN_A_ROW + " times in a row",
                    breaker.getRemainingDelay(),
                    null);
        }
        try {
            Answer answer = rest.call(exchange);
            breaker.recordSuccess();
            return answer;
        } catch (XyteException failure) {
            record(breaker, failure);
            throw failure;
        } catch (RuntimeException | Error bug) {
            breaker.recordFailure(); // or a trial call would never give its permit back
            throw bug;
        }
    }

    private static void record(CircuitBreaker<Answer> breaker, XyteException failure) {
        if (failure instanceof Refused) {
            breaker.recordSuccess(); // the API is there, and says no
        } else if (!isInterruption(failure) || breaker.isHalfOpen()) {
            breaker.recordFailure();
        }
        // An interruption says nothing about the API; only a trial call has to end in one way or the other.
    }

    private static boolean isInterruption(XyteException failure) {
        return failure instanceof Unclear unclear && unclear.kind() == Unclear.Kind.INTERRUPTED;
    }

    private CircuitBreaker<Answer> newBreaker() {
        return CircuitBreaker.<Answer>builder()
                .withFailureThreshold(FAILURES_IN_A_ROW)
                .withDelay(openTime)
                .build();
    }
}
