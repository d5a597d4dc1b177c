package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.jsonrpc.Answer;

/**
 * The requests of one stream of messages that are on their way to an answer. Whoever reads the stream stops while there
 * is no room, so that the client's pipe holds what is too much. A call that waits for its client takes no room: the
 * response comes on the same stream. Thread-safe.
 */
public final class Flow {
    /** Calls that wait for their client hold a thread and their arguments, so there is an end to them, too. */
    private static final int WAITING_FOR_ONE_RUNNING = 4;

    private final int limit;
    private final Runnable whenLess;
    private int open;
    private int waiting;

    /**
     * No requests yet.
     *
     * @param limit requests that run at once; 1 or more
     * @param whenLess done whenever there is or may be more room; by any thread, and must not block
     */
    public Flow(int limit, Runnable whenLess) {
        this.limit = limit;
        this.whenLess = whenLess;
    }

    /** Counts a request from now on until it is answered, or is not to be; gives what its answer has to go through. */
    public ReplyTo counted(ReplyTo replies) {
        change(1, 0);
        return new Counted(this, replies);
    }

    /** Whether another request may run. */
    public synchronized boolean room() {
        return open - waiting < limit;
    }

    /** Whether so many calls wait for their client that another request must be refused. */
    public synchronized boolean full() {
        return open >= limit * (1 + WAITING_FOR_ONE_RUNNING);
    }

    /** Whether nothing is on its way to an answer. */
    public synchronized boolean empty() {
        return open == 0;
    }

    private void change(int moreOpen, int moreWaiting) {
        synchronized (this) {
            open += moreOpen;
            waiting += moreWaiting;
        }
        if (moreOpen < 0 || moreWaiting > 0) {
            whenLess.run();
        }
    }

    private record Counted(Flow flow, ReplyTo replies) implements PassedReply {
        @Override
        public void waits() {
            flow.change(0, 1);
            replies.waits();
        }

        @Override
        public void goesOn() {
            flow.change(0, -1);
            replies.goesOn();
        }

        @Override
        public void answer(Answer answer) {
            replies.answer(answer);
            flow.change(-1, 0);
        }

        @Override
        public void unanswered() {
            replies.unanswered();
            flow.change(-1, 0);
        }
    }
}
