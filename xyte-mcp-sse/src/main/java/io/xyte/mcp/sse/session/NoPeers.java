package io.xyte.mcp.sse.session;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.protocol.Sharing;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The one instance there is. */
final class NoPeers implements Peers {
    @Override
    public String mark() {
        return "";
    }

    @Override
    public Sharing sharing(String sessionId, Wire wire, Caller caller) {
        return Sharing.NONE;
    }

    @Override
    public ReplayKeeper replays(String sessionId) {
        return ReplayKeeper.NONE;
    }

    @Override
    public void here(HostedSession session) {}

    @Override
    public void left(HostedSession session) {}

    @Override
    public void ended(HostedSession session) {}

    @Override
    public void used(Collection<HostedSession> sessions) {}

    @Override
    public CompletableFuture<Optional<KeptSession>> find(String sessionId, Caller caller) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public CompletableFuture<Void> pass(HostedSession session, Message message) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Boolean> pass(String sessionId, Caller caller, PassedMessage message) {
        return CompletableFuture.completedFuture(false);
    }

    @Override
    public void listens(HostedSession session, @Nullable String lastEventId, BooleanSupplier connecting) {
        connecting.getAsBoolean();
    }

    @Override
    public CompletableFuture<Optional<Feed>> resume(HostedSession session, String lastEventId) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public void start(Here here) {}

    @Override
    public void close() {}
}
