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
    private final Clock clock;
    private final ReplayMemory memory;
    private final Map<String, HostedSession> byId = new ConcurrentHashMap<>();
    private final Map<String, Set<HostedSession>> byCaller = new HashMap<>();

    /**
     * No sessions yet.
     *
     * @param ended is told of each session at its end: its wire, and how long it was open; must not block
     */
    public Sessions(
            McpEngine engine,
            SessionLimits limits,
            ReplayLimits replays,
            CallerQuota quota,
            BiConsumer<Wire, Duration> ended,
            Clock clock) {
        this.engine = engine;
        this.limits = limits;
        this.quota = quota;
        this.ended = ended;
        this.clock = clock;
        this.memory = new ReplayMemory(replays);
    }

    /**
     * Opens a session. Where the caller has as many as it may, its idlest ends.
     *
     * @throws Refusal if there is no room
     */
    public HostedSession open(Wire wire, Caller caller) throws Refusal {
        HostedSession opened =
                new HostedSession(wire, new Session(engine, caller, clock), new Replay(memory, clock), clock.instant());
        add(opened).ifPresent(HostedSession::end);
        opened.session().tellChanges(opened::send); // not before it has a place: a refused one is never closed
        return opened;
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
            end(session);
            return Optional.empty();
        }
        session.touch(clock.instant());
        return Optional.of(session);
    }

    private boolean expired(HostedSession session) {
        Instant end = session.lastUsed().plus(limits.idleTimeout());
        return session.idle() && !clock.instant().isBefore(end);
    }

    /** Ends a session: its stream ends, its requests in flight are cancelled. Does nothing if it has ended. */
    public void end(HostedSession session) {
        remove(session);
        session.end();
    }

    private synchronized void remove(HostedSession session) {
        if (byId.remove(session.id()) != null) {
            ended.accept(session.wire(), Duration.between(session.opened(), clock.instant()));
        }
        byCaller.computeIfPresent(session.session().caller().account(), (caller, own) -> {
            own.remove(session);
            return own.isEmpty() ? null : own;
        });
    }

    /** Ends the sessions that have been idle for too long, and forgets messages that nobody fetched. */
    public void endExpired() {
        List.copyOf(byId.values()).stream().filter(this::expired).forEach(this::end);
        byId.values().forEach(session -> session.replay().forgetOld());
    }

    /** Ends the sessions of callers who may not go on. */
    public void endUnless(Predicate<Caller> admitted) {
        List.copyOf(byId.values()).stream()
                .filter(session -> !admitted.test(session.session().caller()))
                .forEach(this::end);
    }

    /** Ends all sessions. */
    public void endAll() {
        List.copyOf(byId.values()).forEach(this::end);
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
