package io.xyte.mcp.sse.metrics;

import io.xyte.mcp.sse.limit.Rate;
import io.xyte.mcp.sse.limit.RateLimiter;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A limiter that tells what it kept back.
 *
 * @param limited takes the kind of what was counted: the first word of its name, which has nothing of anybody in it
 */
public record CountedLimiter(RateLimiter limiter, Consumer<String> limited) implements RateLimiter {
    @Override
    public Duration take(String who, Rate rate) {
        Duration wait = limiter.take(who, rate);
        if (!wait.isZero()) {
            limited.accept(who.substring(0, Math.max(0, who.indexOf(' '))));
        }
        return wait;
    }

    @Override
    public void giveBack(String who, Rate rate) {
        limiter.giveBack(who, rate);
    }
}
