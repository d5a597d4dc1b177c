package io.xyte.mcp.sse.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/** All metrics of one server, with those of the JVM and the process. Thread-safe; no measuring method blocks. */
public final class Metrics implements AutoCloseable {
    /** The bounds that OpenTelemetry gives for MCP. */
    private static final Duration[] BOUNDS = LongStream.of(
                    10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 120_000, 300_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Nothing is counted yet. */
    public Metrics() {
        List<MeterBinder> binders = List.of(
                collections,
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new JvmInfoMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
        binders.forEach(binder -> binder.bindTo(registry));
    }

    /** Something that takes time; the name is Prometheus' less its unit, with dots. */
    Timer timer(String name, String description, List<Tag> tags) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    /** Something that happens. */
    Counter counter(String name, String description, List<Tag> tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }

    /** A number that goes up and down, asked for when somebody fetches the metrics. */
    void gauge(String name, String description, List<Tag> tags, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).tags(tags).register(registry);
    }

    /** A number that somebody else counts up. */
    <T> void counted(String name, String description, T counter, ToDoubleFunction<T> count) {
        FunctionCounter.builder(name, counter, count).description(description).register(registry);
    }

    /** All metrics in Prometheus' text format. Takes milliseconds. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
