package io.xyte.mcp.sse.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.sse.stream.OpenStream;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client's conversation under its id. Thread-safe. */
public final class HostedSession {
    private final String id;
    private final String fingerprint;
    private final Wire wire;
    private final Session session;
    private final Replay replay = new Replay();
    private volatile Instant lastUsed;
    private @Nullable OpenStream stream;

    HostedSession(Wire wire, Session session, Instant now) {
        this.id = SessionId.next();
        this.fingerprint = SessionId.fingerprint(id);
        this.wire = wire;
        this.session = session;
        this.lastUsed = now;
    }

    /** What the client names it by. Whoever knows it and has the caller's key can use the session: never log it. */
    public String id() {
        return id;
    }

    /** What may be logged of it: tells sessions apart, and opens none. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The conversation itself. */
    public Session session() {
        return session;
    }

    /** What its client may have missed. */
    public Replay replay() {
        return replay;
    }

    /** The stream that the client listens on from now on; the one before ends. */
    public void listen(OpenStream newStream) {
        OpenStream old;
        synchronized (this) {
            old = stream;
            stream = newStream;
        }
        if (old != null) {
            old.end();
        }
    }

    /**
     * Sends a message to whoever listens; nobody gets it later.
     *
     * @param json a JSON-RPC message on one line
     */
    public void send(byte[] json) {
        OpenStream listener = stream();
        if (listener != null) {
            listener.message(json);
        }
    }

    private synchronized @Nullable OpenStream stream() {
        return stream;
    }

    boolean belongsTo(Wire itsWire, Caller caller) {
        return wire == itsWire
                && MessageDigest.isEqual(
                        session.caller().id().getBytes(US_ASCII), caller.id().getBytes(US_ASCII));
    }

    void touch(Instant now) {
        lastUsed = now;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    /** Whether nobody waits for anything from it. */
    boolean idle() {
        OpenStream listener = stream();
        return !session.busy() && (listener == null || !listener.open());
    }

    void end() {
        session.close();
        OpenStream listener = stream();
        if (listener != null) {
            listener.end();
        }
    }
}
