package io.xyte.mcp.sse.session;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.protocol.Sharing;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The other instances of this server, which may go on with the sessions of this one and whose sessions may go on here.
 * Thread-safe; nothing blocks except what {@link Sharing} may. Futures fail with a
 * {@link io.xyte.mcp.sse.edge.Refusal} that the client is told.
 */
public interface Peers extends AutoCloseable {
    /** There are no other instances. */
    Peers NONE = new NoPeers();

    /** The end of ids that others must be able to trace to this instance; empty if there are no others. */
    String mark();

    /** What a session does to be found by the others. */
    Sharing sharing(String sessionId, Wire wire, Caller caller);

    /** Where the messages on a session's streams are kept for clients that come back elsewhere. */
    ReplayKeeper replays(String sessionId);

    /** A session is here from now on. */
    void here(HostedSession session);

    /** A session is no longer here, but may go on elsewhere. */
    void left(HostedSession session);

    /** A session has ended: it ends everywhere. */
    void ended(HostedSession session);

    /** These sessions were used or are waited for: they do not expire elsewhere meanwhile. */
    void used(Collection<HostedSession> sessions);

    /** A session of Streamable HTTP that some instance opened for this caller; empty if there is none. */
    CompletableFuture<Optional<KeptSession>> find(String sessionId, Caller caller);

    /**
     * A cancellation or response that nobody here waits for; done when it is where it belongs, or nobody waits for it
     * anywhere.
     */
    CompletableFuture<Void> pass(HostedSession session, Message message);

    /** Brings a message of HTTP+SSE to the instance that holds its stream; false if no instance does. */
    CompletableFuture<Boolean> pass(String sessionId, Caller caller, PassedMessage message);

    /**
     * The client of a session listens here from now on to what belongs to no request.
     *
     * @param lastEventId the last message that the client has, null if it says nothing of one
     * @param connecting opens the connection to the client; false if it carries something else
     */
    void listens(HostedSession session, @Nullable String lastEventId, BooleanSupplier connecting);

    /** A stream of another instance that goes on here after that event; empty if the id names none. */
    CompletableFuture<Optional<Feed>> resume(HostedSession session, String lastEventId);

    /** Begins to take what other instances pass on. */
    void start(Here here);

    /** Leaves the others for good. */
    @Override
    void close();

    /** What the others can have done here. */
    interface Here {
        /** Ends a session here that has ended elsewhere. */
        void end(HostedSession session);

        /** Takes a message of HTTP+SSE for a session here. */
        void take(HostedSession session, PassedMessage message);
    }
}
