package io.xyte.mcp.sse.metrics;

import io.micrometer.core.instrument.Tag;
import io.xyte.mcp.sse.instances.Delivery;
import io.xyte.mcp.sse.instances.InstanceWatch;
import io.xyte.mcp.sse.instances.Passed;
import java.util.List;
import java.util.Locale;

/** Counts what instances do for each other, and shows at once what never happened. */
record InstanceMetrics(Metrics metrics) implements InstanceWatch {
    InstanceMetrics {
        adopted(metrics, 0);
        for (Passed what : Passed.values()) {
            for (Delivery result : Delivery.values()) {
                passed(metrics, what, result, 0);
            }
        }
    }

    @Override
    public void adopted() {
        adopted(metrics, 1);
    }

    private static void adopted(Metrics metrics, int more) {
        metrics.counter("xyte.mcp.sessions.adopted", "Sessions of other instances that went on here", List.of())
                .increment(more);
    }

    @Override
    public void passed(Passed what, Delivery result) {
        passed(metrics, what, result, 1);
    }

    private static void passed(Metrics metrics, Passed what, Delivery result, int more) {
        metrics.counter(
                        "xyte.mcp.passed",
                        "What was passed on to other instances, by kind and result",
                        List.of(Tag.of("kind", lowerCase(what)), Tag.of("result", lowerCase(result))))
                .increment(more);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
