package io.xyte.mcp.core.protocol;

import org.jspecify.annotations.Nullable;

/** One request on its way to an answer. Cancelling interrupts its thread, and never a later task of that thread. */
final class InFlight {
    private enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED
    }

    private final Runnable whenCancelled;
    private State state = State.WAITING;
    private @Nullable Thread thread;

    /**
     * A request that nobody works on yet.
     *
     * @param whenCancelled run by the cancelling thread, once, if the request holds no thread
     */
    InFlight(Runnable whenCancelled) {
        this.whenCancelled = whenCancelled;
    }

    /** Called by the thread that is about to answer; false if the request was cancelled before. */
    synchronized boolean start() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        thread = Thread.currentThread();
        return true;
    }

    /** Called before the answer is given; false if the request was cancelled meanwhile and must not be answered. */
    synchronized boolean finish() {
        thread = null;
        if (state == State.CANCELLED) {
            Thread.interrupted();
            return false;
        }
        state = State.DONE;
        return true;
    }

    void cancel() {
        if (cancelled()) {
            whenCancelled.run();
        }
    }

    /** Whether this changed a request that holds no thread. */
    private synchronized boolean cancelled() {
        if (state == State.DONE || state == State.CANCELLED) {
            return false;
        }
        state = State.CANCELLED;
        if (thread == null) {
            return true;
        }
        thread.interrupt();
        return false;
    }
}
