package io.xyte.mcp.benchmarks.load;

/** Calls through one session, the next as soon as the one before is answered. */
final class Caller {
    private static final long IDS_EACH = 1_000_000_000L;

    private final Session session;
    private final Tally tally;
    private long id;
    private long startedAt;

    /**
     * Does not call yet.
     *
     * @param number gives each caller ids of its own, so that an answer to somebody else is noticed
     */
    Caller(Session session, int number, Tally tally) {
        this.session = session;
        this.tally = tally;
        this.id = number * IDS_EACH;
    }

    void next() {
        id++;
        startedAt = System.nanoTime();
        session.call(id, this::answered);
    }

    private void answered(Verdict verdict) {
        tally.count(verdict, System.nanoTime() - startedAt);
        next();
    }

    /** The call in flight was made before that moment. */
    boolean waitsSince(long nanoTime) {
        return startedAt - nanoTime < 0;
    }
}
