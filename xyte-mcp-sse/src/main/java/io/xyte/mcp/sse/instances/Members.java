package io.xyte.mcp.sse.instances;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.SessionId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that are here, by the hashes of their ids, and those that ended a short time ago. Thread-safe. */
final class Members {
    /** Longer than it takes to find a session in Redis. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 100_000;

    private final Map<String, HostedSession> here = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> over = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** How often the others were told that a client listens here, and this instance has not read it itself yet. */
    private final Map<String, Integer> announced = new ConcurrentHashMap<>();

    static String key(HostedSession session) {
        return SessionId.key(session.id());
    }

    /** Adds a session; false if it has ended meanwhile. */
    boolean add(HostedSession session) {
        here.put(key(session), session);
        return !hasEnded(key(session));
    }

    void remove(HostedSession session) {
        here.remove(key(session), session);
    }

    Optional<HostedSession> of(String key) {
        return Optional.ofNullable(here.get(key));
    }

    Collection<HostedSession> all() {
        return List.copyOf(here.values());
    }

    /** Remembers for a while that a session has ended. */
    void isOver(String key) {
        over.put(key, true);
    }

    /** Whether a session ended a short time ago. */
    boolean hasEnded(String key) {
        return over.getIfPresent(key) != null;
    }

    /** All instances are about to be told that a session's client listens here. */
    void announce(String key) {
        announced.merge(key, 1, Integer::sum);
    }

    /** They were told, this one too; or they cannot be. */
    void announced(String key) {
        announced.computeIfPresent(key, (session, times) -> times == 1 ? null : times - 1);
    }

    /** Whether what others told meanwhile is older: all instances read in the same order. */
    boolean announces(String key) {
        return announced.containsKey(key);
    }

    /** What was told is lost. */
    void announcedNothing() {
        announced.clear();
    }
}
