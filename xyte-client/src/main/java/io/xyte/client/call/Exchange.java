package io.xyte.client.call;

import io.xyte.client.CallListener;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.operation.Operation;
import java.net.http.HttpRequest;
import java.time.Duration;

/**
 * What all stages of one call know. Immutable.
 *
 * @param request written once: each attempt sends the same
 * @param keyAndHost fingerprint of the key, and the host it is for
 * @param deadline of the call, with all its attempts and waits
 * @param listener is told of each attempt
 */
record Exchange(
        Operation operation,
        HttpRequest request,
        String keyAndHost,
        Deadline deadline,
        Duration attemptTimeout,
        CallListener listener) {

    /**
     * Limit of the attempt that begins now.
     *
     * @throws Unclear if the deadline has passed
     */
    Duration timeForAttempt() {
        Duration remaining = deadline.remaining();
        if (remaining.isNegative() || remaining.isZero()) {
            throw new Unclear(operation, Unclear.Kind.TIMEOUT, "no time was left for another attempt", null);
        }
        return remaining.compareTo(attemptTimeout) < 0 ? remaining : attemptTimeout;
    }

    /** The operation only: the request has the customer's ids in it. */
    @Override
    public String toString() {
        return "Exchange[" + operation + "]";
    }
}
