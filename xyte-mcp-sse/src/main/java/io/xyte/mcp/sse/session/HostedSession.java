package io.xyte.mcp.sse.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.sse.stream.OpenStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's conversation under its id. Thread-safe. */
public final class HostedSession {
    private final String id;
    private final String fingerprint;
    private final Wire wire;
    private final Session session;
    private final Replay replay;
    private final Instant opened;
    private volatile Instant lastUsed;
    private @Nullable OpenStream stream;
    private boolean ended;

    HostedSession(Wire wire, Session session, Replay replay, Instant now) {
        this.id = SessionId.next();
        this.fingerprint = SessionId.fingerprint(id);
        this.wire = wire;
        this.session = session;
        this.replay = replay;
        this.opened = now;
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

    /** The one stream that carries all messages to the client; none for Streamable HTTP, which opens one after another. */
    public synchronized void listen(OpenStream itsStream) {
        stream = itsStream;
        if (ended) {
            itsStream.end(); // it had to make room before its stream was there
        }
    }

    /**
     * Sends a message that belongs to no request; over HTTP+SSE any message.
     *
     * @param json a JSON-RPC message on one line
     */
    public void send(byte[] json) {
        switch (wire) {
            case STREAMABLE_HTTP -> replay.message(json);
            case HTTP_SSE, DUPLEX -> stream().ifPresent(listener -> listener.message(json));
        }
    }

    private synchronized Optional<OpenStream> stream() {
        return Optional.ofNullable(stream);
    }

    Wire wire() {
        return wire;
    }

    Instant opened() {
        return opened;
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
        boolean heard = replay.heard() || stream().filter(OpenStream::open).isPresent();
        return !session.busy() && !heard;
    }

    void end() {
        session.close();
        replay.close();
        endStream();
    }

    private synchronized void endStream() {
        ended = true;
        stream().ifPresent(OpenStream::end);
    }
}
