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
}
