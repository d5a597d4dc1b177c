package io.xyte.mcp.sse.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.sse.stream.EventStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's conversation under its id. Thread-safe. */
public final class HostedSession {
    private final String id;
    private final Wire wire;
    private final Session session;
    private final Replay replay;
    private volatile Instant lastUsed;
    private @Nullable EventStream stream;

    HostedSession(Wire wire, Session session, Replay replay, Instant now) {
        this.id = SessionId.next();
        this.wire = wire;
        this.session = session;
        this.replay = replay;
        this.lastUsed = now;
    }

    /** What the client names it by. Whoever knows it and has the caller's key can use the session: never log it. */
    public String id() {
        return id;
    }

    /** The conversation itself. */
    public Session session() {
        return session;
    }

    /** What its client may have missed. */
    public Replay replay() {
        return replay;
    }

    /** The stream that carries all messages to a client of HTTP+SSE. */
    public synchronized void listen(EventStream itsStream) {
        stream = itsStream;
    }

    /**
     * Sends a message that belongs to no request; over HTTP+SSE any message.
     *
     * @param json a JSON-RPC message on one line
     */
    public void send(byte[] json) {
        switch (wire) {
            case STREAMABLE_HTTP -> replay.message(json);
            case HTTP_SSE -> stream().ifPresent(listener -> listener.message(json));
        }
    }

    private synchronized Optional<EventStream> stream() {
        return Optional.ofNullable(stream);
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
        boolean heard = replay.heard() || stream().filter(EventStream::open).isPresent();
        return !session.busy() && !heard;
    }

    void end() {
        session.close();
        replay.close();
        stream().ifPresent(EventStream::end);
    }
}
