package io.xyte.mcp.core.observe;

import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All listeners of a server. None of them can harm a request or the other listeners. Thread-safe. */
public final class Listeners {
    /** Nobody listens. */
    public static final Listeners NONE = new Listeners(List.of(), () -> 0);

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<RequestListener> listeners;
    private final LongSupplier nanoTime;

    private Listeners(List<RequestListener> listeners, LongSupplier nanoTime) {
        this.listeners = listeners;
        this.nanoTime = nanoTime;
    }

    /**
     * These listeners.
     *
     * @param nanoTime measures durations, as {@link System#nanoTime} does
     */
    public static Listeners of(List<RequestListener> listeners, LongSupplier nanoTime) {
        return listeners.isEmpty() ? NONE : new Listeners(List.copyOf(listeners), nanoTime);
    }

    /** Whether nobody listens, so that nothing needs to be gathered. */
    public boolean none() {
        return listeners.isEmpty();
    }

    /** The time from which durations are measured, in nanoseconds. */
    public long nanoTime() {
        return nanoTime.getAsLong();
    }

    /** Tells all of a request; gives what tells them of its end. Throws nothing. */
    public Observation begin(ObservedRequest request) {
        Observation[] observations = new Observation[listeners.size()];
        for (int i = 0; i < observations.length; i++) {
            observations[i] = begin(listeners.get(i), request);
        }
        return new Observations(List.of(observations));
    }

    private static Observation begin(RequestListener listener, ObservedRequest request) {
        try {
            return listener.begin(request);
        } catch (RuntimeException | LinkageError bug) {
            LOG.error("a listener failed", bug);
            return Observation.NONE;
        }
    }

    /** Tells all of a refusal at the edge. Throws nothing. */
    public void refused(ObservedRefusal refusal) {
        listeners.forEach(listener -> guard(() -> listener.refused(refusal)));
    }

    static void guard(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException | LinkageError bug) {
            LOG.error("a listener failed", bug);
        }
    }
}
