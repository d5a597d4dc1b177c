package io.xyte.mcp.sse.session;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.protocol.McpEngine;
import io.xyte.mcp.core.protocol.Session;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.limit.CallerQuota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** All open sessions. Thread-safe. */
public final class Sessions {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final McpEngine engine;
    private final SessionLimits limits;
    private final CallerQuota quota;
    private final BiConsumer<Wire, Duration> ended;
    private final Peers peers;
    private final Clock clock;
    private final ReplayMemory memory;
    private volatile Instant lastSweep;
    private final Map<String, HostedSession> byId = new ConcurrentHashMap<>();
    private final Map<String, Set<HostedSession>> byCaller = new HashMap<>();

    /**
     * No sessions yet.
     *
     * @param ended is told of each session at its end: its wire, and how long it was open; must not block
     * @param peers the other instances that serve the same sessions
     */
    public Sessions(
            McpEngine engine,
            SessionLimits limits,
            ReplayLimits replays,
            CallerQuota quota,
            BiConsumer<Wire, Duration> ended,
            Peers peers,
            Clock clock) {
        this.engine = engine;
        this.limits = limits;
        this.quota = quota;
        this.ended = ended;
        this.peers = peers;
        this.clock = clock;
        this.memory = new ReplayMemory(replays);
        this.lastSweep = clock.instant();
    }

    /**
     * Opens a session. Where the caller has as many as it may, its idlest ends.
     *
     * @throws Refusal if there is no room
     */
    public HostedSession open(Wire wire, Caller caller) throws Refusal {
        // a stream stays where it is, so whoever gets its messages must see where
        String id = SessionId.next() + (wire == Wire.HTTP_SSE ? peers.mark() : "");
        HostedSession opened = hosted(id, wire, caller, false);
        add(opened).ifPresent(this::over);
        begin(opened);
        return opened;
    }

    private HostedSession hosted(String id, Wire wire, Caller caller, boolean adopted) {
        Session session = new Session(engine, caller, clock, peers.sharing(id, wire, caller));
        Replay replay = new Replay(memory, clock, peers.replays(id));
        return new HostedSession(id, wire, session, replay, clock.instant(), adopted);
    }

    /** Not before it has a place: a refused one is never closed. */
    private void begin(HostedSession session) {
        session.session().tellChanges(session::send);
        peers.here(session);
    }

    /**
     * The caller's session of Streamable HTTP of that id, if another instance knows it; it goes on here, too. Fails with a
     * {@link Refusal} if nobody can be asked, or there is no room.
     */
    public CompletableFuture<Optional<HostedSession>> lookUp(String id, Caller caller) {
        return peers.find(id, caller).thenCompose(kept -> {
            try {
                return CompletableFuture.completedFuture(
                        kept.isEmpty() ? Optional.empty() : Optional.of(adopt(id, caller, kept.get())));
            } catch (Refusal full) {
                return CompletableFuture.failedFuture(full);
            }
        });
    }

    private HostedSession adopt(String id, Caller caller, KeptSession kept) throws Refusal {
        HostedSession replica = hosted(id, Wire.STREAMABLE_HTTP, caller.wanting(kept.narrowing()), true);
        replica.session().restore(kept.said());
        Optional<HostedSession> crowdedOut;
        synchronized (this) {
            Optional<HostedSession> meanwhile = find(id, Wire.STREAMABLE_HTTP, caller);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            crowdedOut = add(replica);
        }
        crowdedOut.ifPresent(this::leave);
        begin(replica);
        return replica;
    }

    /** Adds a session; gives the one that had to make room for it. */
    private synchronized Optional<HostedSession> add(HostedSession session) throws Refusal {
        String caller = session.session().caller().account();
        Set<HostedSession> own = byCaller.getOrDefault(caller, Set.of());
        int most = quota.of(session.session().caller()).sessions();
        Optional<HostedSession> crowdedOut = own.size() < most ? Optional.empty() : Optional.of(idlest(own));
        if (crowdedOut.isEmpty() && byId.size() >= limits.total()) {
            throw Refusal.unavailable("The server has no room for another session.", RETRY_AFTER);
        }
        crowdedOut.ifPresent(this::remove);
        byId.put(session.id(), session);
        byCaller.computeIfAbsent(caller, newcomer -> new HashSet<>()).add(session);
        return crowdedOut;
    }

    private static HostedSession idlest(Set<HostedSession> sessions) throws Refusal {
        return sessions.stream()
                .filter(session -> !session.session().busy())
                .min(Comparator.comparing(HostedSession::lastUsed))
                .orElseThrow(() -> Refusal.unavailable("All your sessions are busy.", RETRY_AFTER));
    }

    /** The caller's session of that id, which counts as used now; empty if it is unknown, expired or another caller's. */
    public Optional<HostedSession> find(String id, Wire wire, Caller caller) {
        HostedSession session = byId.get(id);
        if (session == null || !session.belongsTo(wire, caller)) {
            return Optional.empty();
        }
        if (expired(session)) {
            expire(session);
            return Optional.empty();
        }
        session.touch(clock.instant());
        return Optional.of(session);
    }

    private boolean expired(HostedSession session) {
        Instant end = session.lastUsed().plus(limits.idleTimeout());
        return session.idle() && !clock.instant().isBefore(end);
    }

    /** Ends a session, wherever it is: its stream ends, its requests in flight are cancelled. Does nothing if it has ended. */
    public void end(HostedSession session) {
        remove(session);
        over(session);
    }

    /** Ends a session here that has ended at another instance. */
    public void endHere(HostedSession session) {
        remove(session);
        session.end();
    }

    private void over(HostedSession session) {
        peers.ended(session);
        session.end();
    }

    /** Lets a session go that may go on at another instance. */
    private void leave(HostedSession session) {
        remove(session);
        peers.left(session);
        session.leave();
    }

    /** It may have been used elsewhere. */
    private void expire(HostedSession session) {
        if (shared(session)) {
            leave(session);
        } else {
            end(session);
        }
    }

    private boolean shared(HostedSession session) {
        return !peers.mark().isEmpty() && session.wire() == Wire.STREAMABLE_HTTP;
    }

    private synchronized void remove(HostedSession session) {
        if (byId.remove(session.id()) != null && !session.adopted()) {
            ended.accept(session.wire(), Duration.between(session.opened(), clock.instant()));
        }
        byCaller.computeIfPresent(session.session().caller().account(), (caller, own) -> {
            own.remove(session);
            return own.isEmpty() ? null : own;
        });
    }

    /** Ends the sessions that have been idle for too long, and forgets messages that nobody fetched. */
    public void endExpired() {
        List.copyOf(byId.values()).stream().filter(this::expired).forEach(this::expire);
        byId.values().forEach(session -> session.replay().forgetOld());
        Instant since = lastSweep;
        lastSweep = clock.instant();
        peers.used(byId.values().stream()
                .filter(session -> shared(session) && session.usedSince(since))
                .toList());
    }

    /** Ends the sessions of callers who may not go on. */
    public void endUnless(Predicate<Caller> admitted) {
        List.copyOf(byId.values()).stream()
                .filter(session -> !admitted.test(session.session().caller()))
                .forEach(this::end);
    }

    /** Lets go of all sessions: those that can go on at another instance do, the others end. */
    public void stopAll() {
        for (HostedSession session : List.copyOf(byId.values())) {
            if (shared(session)) {
                leave(session);
            } else {
                session.session().stop();
                end(session);
            }
        }
    }

    /** The bytes that are kept for clients whose connection may be cut. */
    public long replayBytes() {
        return memory.bytes();
    }

    /** How many are open on a wire. */
    public long size(Wire wire) {
        return byId.values().stream().filter(session -> session.wire() == wire).count();
    }

    /** How many are open. */
    public int size() {
        return byId.size();
    }
}
