package io.xyte.mcp.benchmarks.load;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sessions with one server, opened a few at a time and held on the calling thread. Not thread-safe. */
public final class SessionPool implements Closeable {
    private static final int OPENING_AT_ONCE = 32;
    /** A hosted server bounds the sessions of one caller. */
    private static final int SESSIONS_PER_KEY = 16;

    private static final Duration LONGEST_OPENING = Duration.ofSeconds(120);

    private final Loop loop = new Loop();
    private final Target target;
    private final Faults faults;
    private final List<Session> sessions = new ArrayList<>();
    private long opened;
    private int opening;

    /** Without any session yet. */
    public SessionPool(Target target, Faults faults) throws IOException {
        this.target = target;
        this.faults = faults;
    }

    /**
     * Opens further sessions, all of them ready for calls when this returns.
     *
     * @throws IOException if a session cannot be opened, or not all within two minutes
     */
    public void open(int count) throws IOException {
        long faultsBefore = faults.total();
        int all = sessions.size() + count;
        boolean done = loop.runUntil(() -> openedAll(all) || faults.total() > faultsBefore, LONGEST_OPENING);
        if (!done || faults.total() > faultsBefore) {
            throw new IOException(
                    "could not open " + count + " sessions at " + target.door().label() + ": " + faults);
        }
    }

    private boolean openedAll(int all) {
        while (sessions.size() < all && opening < OPENING_AT_ONCE) {
            begin();
        }
        return sessions.size() == all && opening == 0;
    }

    private void begin() {
        String key = "canary-key-" + opened++ / SESSIONS_PER_KEY;
        try {
            Session session = target.door().session(new Client(loop, target.address(), key), faults::add);
            sessions.add(session);
            opening++;
            session.open(() -> {
                opening--;
                session.rest();
            });
        } catch (IOException noSocket) {
            faults.add(String.valueOf(noSocket.getMessage()));
        }
    }

    /** Takes what the server sends for so long; without it nobody reads the streams. */
    public void runFor(Duration time) throws IOException {
        loop.runFor(time);
    }

    /** Drops all sessions as a client does that goes away: it closes its connections and says nothing. */
    public void drop() throws IOException {
        sessions.forEach(Session::close);
        sessions.clear();
        loop.runFor(Duration.ZERO);
    }

    List<Session> sessions() {
        return sessions;
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }
}
