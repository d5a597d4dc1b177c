package io.xyte.mcp.sse.limit;

import io.xyte.mcp.core.catalog.CallGate;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.policy.CallerLimits;
import io.xyte.mcp.core.policy.Policies;
import java.time.Duration;

/** What callers have left of what they may ask for, by the policies of the moment. Thread-safe. */
public final class CallerQuota implements CallGate {
    private final RateLimiter limiter;
    private final Rate requests;
    private volatile Policies policies;

    /**
     * Nothing is spent yet.
     *
     * @param requests of any kind, the same for all callers
     */
    public CallerQuota(RateLimiter limiter, Rate requests, Policies policies) {
        this.limiter = limiter;
        this.requests = requests;
        this.policies = policies;
    }

    /** Takes limits from other policies from now on. */
    public void follow(Policies others) {
        policies = others;
    }

    /** What counts for others than callers. */
    public RateLimiter limiter() {
        return limiter;
    }

    /** The limits of a caller as of now. */
    public CallerLimits of(Caller caller) {
        return policies.of(caller.tenant()).limits();
    }

    /** Spends one request of any kind; false if the caller has none left, and at most a second to wait. */
    public boolean spendRequest(Caller caller) {
        return limiter.take("requests " + caller.account(), requests).isZero();
    }

    @Override
    public void enter(Caller caller, Effect effect) {
        boolean writes = effect.writes();
        CallerLimits own = of(caller);
        Rate rate = new Rate(writes ? own.writesPerMinute() : own.readsPerMinute());
        String kind = writes ? "writes" : "reads";
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
