package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.redis.RedisSettings;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Clock;
import java.time.Duration;

/** Links for commands, which have nothing to do without one. */
final class RedisLinks {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RedisLinks() {}

    /**
     * A link that is up, to be closed.
     *
     * @throws StoreException if Redis is away
     */
    static RedisLink connected(RedisSettings settings) {
        RedisLink link = RedisLink.quiet(settings, Clock.systemUTC());
        if (!link.awaitLook(PATIENCE)) {
            link.close();
            throw new StoreException("Redis at " + settings.address() + " is away: " + link.why());
        }
        return link;
    }
}
