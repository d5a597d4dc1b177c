package io.xyte.mcp.sse.metrics;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.xyte.client.CallListener;
import io.xyte.client.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures each try to reach the API, by operation and outcome. */
public final class UpstreamMetrics implements CallListener {
    private final Metrics metrics;
    private final LongSupplier nanoTime;
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    private record Labels(String operation, String outcome) {
        List<Tag> tags() {
            return List.of(Tag.of("operation", operation), Tag.of("outcome", outcome));
        }
    }

    /** Measures into these metrics, by that time. */
    public UpstreamMetrics(Metrics metrics, LongSupplier nanoTime) {
        this.metrics = metrics;
        this.nanoTime = nanoTime;
    }

    @Override
    public Attempt begin(Operation operation) {
        long start = nanoTime.getAsLong();
        return ending -> timer(operation, ending).record(nanoTime.getAsLong() - start, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Operation operation, Ending ending) {
        Labels labels = new Labels(operation.key(), ending.error().orElse("ok"));
        return timers.computeIfAbsent(
                labels,
                first -> metrics.timer("http.client.request.duration", "Time of tries to reach Xyte", first.tags()));
    }
}
