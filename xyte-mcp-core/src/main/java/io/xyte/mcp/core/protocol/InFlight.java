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

    private final Runnable whenDropped;
    private State state = State.WAITING;
    private @Nullable Thread thread;

    /**
     * A request that holds no thread yet.
     *
     * @param whenDropped run once by the cancelling thread if the request holds none by then
     */
    InFlight(Runnable whenDropped) {
        this.whenDropped = whenDropped;
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

    /** Called by the same thread afterwards; false if the request was cancelled meanwhile and must not be answered. */
    synchronized boolean finish() {
        thread = null;
        if (state == State.CANCELLED) {
            Thread.interrupted();
            return false;
        }
        state = State.DONE;
        return true;
    }

    /** Does something before the answer; nothing if the request is answered or cancelled. */
    synchronized void whileRunning(Runnable step) {
        if (state == State.RUNNING) {
            step.run();
        }
    }

    /** Does something while the request holds no thread yet; nothing if it is cancelled. */
    synchronized void whileWaiting(Runnable step) {
        if (state == State.WAITING) {
            step.run();
        }
    }

    void cancel() {
        if (dropped()) {
            whenDropped.run();
        }
    }

    private synchronized boolean dropped() {
        boolean waiting = state == State.WAITING;
        if (state != State.DONE) {
            state = State.CANCELLED;
        }
        if (thread != null) {
            thread.interrupt();
        }
        return waiting;
    }
}
