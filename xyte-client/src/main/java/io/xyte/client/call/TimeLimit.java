package io.xyte.client.call;

import io.xyte.client.XyteException.NotSent;
import io.xyte.client.operation.Method;
import io.xyte.client.operation.Operation;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The moment by which several calls must all be over. Immutable.
 *
 * @param reserve what must be left for a write to begin
 */
record TimeLimit(Deadline end, Duration reserve) {

    static TimeLimit in(Duration time, Duration attemptTimeout, LongSupplier nanoClock) {
        CallSettings.checkLimit("time", time);
        Duration half = time.dividedBy(2);
        return new TimeLimit(Deadline.in(time, nanoClock), half.compareTo(attemptTimeout) < 0 ? half : attemptTimeout);
    }

    /**
     * Turns away what cannot be over in time. Before the breakers: they would take it for a failure of the host.
     *
     * @throws NotSent if too little is left
     */
    void check(Operation operation) {
        // a write that is cut off may have happened, and nobody would know
        Duration needed = operation.method() == Method.GET ? Duration.ZERO : reserve;
        if (end.remaining().compareTo(needed) <= 0) {
            throw new NotSent(operation, NotSent.Kind.NO_TIME_LEFT, "the time for all calls is over", null, null);
        }
    }
}
