package io.xyte.mcp.sse.redis;

import io.xyte.mcp.sse.store.StoreException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a Redis tells of itself.
 *
 * @param version its own
 * @param evictionPolicy what it does when it is full
 * @param evicts whether it then forgets keys that it was to keep
 * @param persistence whether it keeps anything on disk
 */
public record RedisFacts(String version, String evictionPolicy, boolean evicts, Persistence persistence) {
    private static final String NO_EVICTION = "noeviction";

    /** Whether what is kept outlives the server. */
    public enum Persistence {
        ON,
        OFF,
        /** A managed server may not say. */
        UNKNOWN
    }

    /**
     * Asks. Blocks.
     *
     * @throws StoreException if Redis is away or refuses
     */
    public static RedisFacts of(RedisLink link) {
        Map<String, String> info = link.await(commands -> commands.info().toCompletableFuture())
                .lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (first, second) -> first));
        String policy = info.getOrDefault("maxmemory_policy", NO_EVICTION);
        boolean bounded = !info.getOrDefault("maxmemory", "0").equals("0");
        return new RedisFacts(
                info.getOrDefault("redis_version", "unknown"),
                policy,
                bounded && !policy.equals(NO_EVICTION),
                info.getOrDefault("aof_enabled", "0").equals("1") ? Persistence.ON : snapshots(link));
    }

    private static Persistence snapshots(RedisLink link) {
        try {
            Map<String, String> save =
                    link.await(commands -> commands.configGet("save").toCompletableFuture());
            return save.getOrDefault("save", "").isBlank() ? Persistence.OFF : Persistence.ON;
        } catch (StoreException refused) {
            return Persistence.UNKNOWN;
        }
    }
}
