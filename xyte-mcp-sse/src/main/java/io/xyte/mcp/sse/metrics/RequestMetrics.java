package io.xyte.mcp.sse.metrics;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Observation;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.core.observe.Transport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures requests of MCP under the names of OpenTelemetry's conventions, and counts what the edge refused. */
public final class RequestMetrics implements RequestListener {
    private final Metrics metrics;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    private record Labels(String method, String tool, String error, String network, String version) {
        List<Tag> tags() {
            return List.of(
                    Tag.of("mcp.method.name", method),
                    Tag.of("gen_ai.tool.name", tool),
                    Tag.of("error.type", error),
                    Tag.of("network.transport", network),
                    Tag.of("mcp.protocol.version", version));
        }
    }

    /** Measures into these metrics. */
    public RequestMetrics(Metrics metrics) {
        this.metrics = metrics;
        metrics.gauge(
                "xyte.mcp.requests.in.flight", "Requests of MCP that are being answered", List.of(), inFlight::get);
    }

    @Override
    public Observation begin(ObservedRequest request) {
        inFlight.incrementAndGet();
        return ending -> {
            inFlight.decrementAndGet();
            timer(request, ending).record(ending.durationNanos(), TimeUnit.NANOSECONDS);
            if (ending.status() == Ending.Status.TOOL_ERROR) {
                countError(ending);
            }
        };
    }

    private Timer timer(ObservedRequest request, Ending ending) {
        Labels labels = new Labels(
                request.method(),
                request.tool().map(ObservedTool::name).orElse(""),
                ErrorType.of(ending).orElse(""),
                network(request.origin().transport()),
                request.protocolVersion());
        return timers.computeIfAbsent(
                labels,
                first -> metrics.timer("mcp.server.operation.duration", "Time of requests of MCP", first.tags()));
    }

    private void countError(Ending ending) {
        String kind = ending.error().orElse("unknown");
        metrics.counter(
                        "xyte.mcp.tool.errors",
                        "Calls of tools that failed, by what the model was told",
                        List.of(Tag.of("kind", kind)))
                .increment();
    }

    @Override
    public void refused(ObservedRefusal refusal) {
        metrics.counter(
                        "xyte.mcp.refused.requests",
                        "Requests of HTTP that were refused",
                        List.of(Tag.of("route", refusal.route()), Tag.of("status", Integer.toString(refusal.status()))))
                .increment();
    }

    private static String network(Transport transport) {
        return switch (transport) {
            case STDIO -> "pipe";
            case STREAMABLE_HTTP, SSE, DUPLEX -> "tcp";
        };
    }
}
