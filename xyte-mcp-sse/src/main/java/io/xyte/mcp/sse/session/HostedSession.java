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
    private final boolean adopted;
    private volatile Instant lastUsed;
    private volatile boolean home;
    private @Nullable OpenStream stream;
    private boolean ended;

    /** @param adopted whether another instance opened it */
    HostedSession(String id, Wire wire, Session session, Replay replay, Instant now, boolean adopted) {
        this.id = id;
        this.fingerprint = SessionId.fingerprint(id);
        this.wire = wire;
        this.session = session;
        this.replay = replay;
        this.opened = now;
        this.lastUsed = now;
        this.adopted = adopted;
        this.home = !adopted;
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
     * Sends a message that belongs to no request, unless another instance is the {@linkplain #home home}; over HTTP+SSE
     * any message.
     *
     * @param json a JSON-RPC message on one line
     */
    public void send(byte[] json) {
        switch (wire) {
            case STREAMABLE_HTTP -> {
                if (home) {
                    replay.message(json);
                }
            }
            case HTTP_SSE, DUPLEX -> stream().ifPresent(listener -> listener.message(json));
        }
    }

    private synchronized Optional<OpenStream> stream() {
        return Optional.ofNullable(stream);
    }

    /**
     * Says whether this is the one instance that tells the client what belongs to no request: the one that its client
     * listens to, or else the one that opened it.
     */
    public void home(boolean here) {
        home = here;
    }

    /** Whether this instance is its home. */
    public boolean home() {
        return home;
    }

    /** Whether another instance opened it. */
    boolean adopted() {
        return adopted;
    }

    /** The transport that it was opened on. */
    public Wire wire() {
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

    /** Whether it was used since then, or somebody waits for something from it. */
    boolean usedSince(Instant then) {
        return !lastUsed.isBefore(then) || !idle();
    }

    /** Whether nobody waits for anything from it. */
    boolean idle() {
        boolean heard = replay.heard() || stream().filter(OpenStream::open).isPresent();
        return !session.busy() && !heard;
    }

    /** It is over for its client. */
    void end() {
        session.close();
        replay.forget();
        replay.close();
        endStream();
    }

    /** It may go on at another instance, where its client finds the messages that are kept. */
    void leave() {
        session.stop();
        replay.close();
        endStream();
    }

    private synchronized void endStream() {
        ended = true;
        stream().ifPresent(OpenStream::end);
    }
}
