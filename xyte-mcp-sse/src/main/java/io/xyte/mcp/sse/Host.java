package io.xyte.mcp.sse;

import com.github.benmanes.caffeine.cache.Ticker;
import io.xyte.mcp.sse.redis.RedisLink;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * What a server runs on.
 *
 * @param workers run the calls; the server ends them
 * @param clock the time of day
 * @param ticker for periods, which a clock that is set must not change
 * @param redis what it shares with other instances, if anything; the server ends it
 */
record Host(ExecutorService workers, Clock clock, Ticker ticker, Optional<RedisLink> redis) {
    static Host of(ServerSettings settings, ExecutorService workers, Clock clock, Ticker ticker) {
        return new Host(workers, clock, ticker, settings.redis().map(shared -> RedisLink.open(shared, clock)));
    }
}
