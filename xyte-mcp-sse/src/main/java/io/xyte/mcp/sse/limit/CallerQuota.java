package io.xyte.mcp.sse.limit;

import io.xyte.mcp.core.catalog.CallGate;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Effect;
import java.time.Duration;
import java.util.function.Function;

/**
 * Counts what callers ask for. Thread-safe.
 *
 * @param limits those of a caller, which may change while it is connected
 */
public record CallerQuota(RateLimiter limiter, Function<Caller, CallerLimits> limits) implements CallGate {
    /** Spends one request of any kind; false if the caller has none left, and at most a second to wait. */
    public boolean spendRequest(Caller caller) {
        return limiter.take("requests " + caller.account(), limits.apply(caller).requests())
                .isZero();
    }

    @Override
    public void enter(Caller caller, Effect effect) {
        CallerLimits own = limits.apply(caller);
        Rate rate = effect.writes() ? own.writes() : own.reads();
        String kind = effect.writes() ? "writes" : "reads";
        Duration wait = limiter.take(kind + " " + caller.account(), rate);
        if (!wait.isZero()) {
            throw new CatalogException(CatalogException.Kind.RATE_LIMITED, words(kind, rate, wait));
        }
    }

    private static String words(String kind, Rate rate, Duration wait) {
        return "Nothing was done: this server allows you " + rate.perMinute() + " " + kind
                + " a minute, and they are used up. Wait "
                + wait.plusMillis(999).toSeconds()
                + " s, then make the same call again.";
    }
}
