package io.xyte.mcp.sse.usage;

import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Observation;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts tool calls in memory and brings the sums to a store from time to time. Thread-safe; counting never blocks. */
public final class UsageCounter implements RequestListener {
    private static final Logger LOG = LoggerFactory.getLogger(UsageCounter.class);
    /** Under what there is no room for, all callers are one. */
    private static final String OTHERS = "others";

    private static final int MAX_KEYS = 20_000;
    private static final long RETENTION_EVERY_NANOS = Duration.ofHours(1).toNanos();

    private final UsageStore store;
    private final Clock clock;
    private final int days;
    private final Object flushing = new Object();
    private Map<UsageKey, Tally> counted = new HashMap<>();
    private boolean failing;
    private @Nullable Long forgotAtNanos;

    /**
     * A counter that has counted nothing.
     *
     * @param days how long usage is kept; 1 or more
     */
    public UsageCounter(UsageStore store, Clock clock, int days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Observation begin(ObservedRequest request) {
        @Nullable ObservedTool tool = request.calledTool();
        return tool == null ? Observation.NONE : ending -> count(request, tool, ending);
    }

    private void count(ObservedRequest request, ObservedTool tool, Ending ending) {
        UsageKey key = new UsageKey(
                hour(clock.instant()),
                request.tenant().organization().orElse("unknown"),
                caller(request.caller(), request.tenant()),
                tool.name(),
                request.client().family().id(),
                ending.error().orElse(ending.status().id()));
        count(key, ending.durationNanos(), request.origin().requestBytes(), ending.responseBytes());
    }

    private static String caller(String fingerprint, Tenant tenant) {
        return tenant.tokenLabel().map(label -> label + " " + fingerprint).orElse(fingerprint);
    }

    static long hour(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), TimeUnit.HOURS.toSeconds(1));
    }

    private synchronized void count(UsageKey key, long nanos, int bytesIn, int bytesOut) {
        boolean room = counted.size() < MAX_KEYS || counted.containsKey(key);
        UsageKey used = room ? key : new UsageKey(key.hour(), key.organization(), OTHERS, OTHERS, OTHERS, key.result());
        counted.computeIfAbsent(used, unused -> new Tally()).call(nanos, bytesIn, bytesOut);
    }

    /**
     * Brings to the store what was counted since the last time; what it does not take stays for the next time. Blocks.
     * Called from time to time, and throws nothing.
     */
    public void flush() {
        synchronized (flushing) {
            flushed(take());
        }
    }

    private void flushed(Map<UsageKey, Tally> batch) {
        try {
            if (!batch.isEmpty()) {
                store.add(batch);
            }
            forget();
            failing = false;
        } catch (StoreException e) {
            putBack(batch);
            if (!failing) {
                LOG.error("usage cannot be kept, and is counted in memory meanwhile: {}", e.getMessage());
            }
            failing = true;
        }
    }

    private synchronized Map<UsageKey, Tally> take() {
        Map<UsageKey, Tally> batch = counted;
        counted = new HashMap<>();
        return batch;
    }

    private synchronized void putBack(Map<UsageKey, Tally> batch) {
        counted.forEach((key, tally) -> batch.merge(key, tally, (old, more) -> {
            old.add(more);
            return old;
        }));
        counted = batch;
    }

    private void forget() {
        long now = System.nanoTime();
        if (forgotAtNanos == null || now - forgotAtNanos >= RETENTION_EVERY_NANOS) {
            forgotAtNanos = now;
            store.forgetBefore(hour(clock.instant().minus(Duration.ofDays(days))));
        }
    }
}
