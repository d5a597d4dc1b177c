package io.xyte.mcp.sse.tracing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where traces go, as OpenTelemetry's own variables say it.
 *
 * @param properties by OpenTelemetry's names of properties; may hold the collector's credentials
 */
public record TracingSettings(Map<String, String> properties) {
    private static final String PREFIX = "OTEL_";
    private static final String EXPORTER = "otel.traces.exporter";

    /** The properties are copied. */
    public TracingSettings {
        properties = Map.copyOf(properties);
    }

    /** The settings of an environment; empty unless it names an exporter of traces or a place to send them to. */
    public static Optional<TracingSettings> of(Map<String, String> environment) {
        Map<String, String> properties = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value.strip());
            }
        });
        return asksForTraces(properties) ? Optional.of(new TracingSettings(properties)) : Optional.empty();
    }

    private static boolean asksForTraces(Map<String, String> properties) {
        boolean off = "true".equalsIgnoreCase(properties.get("otel.sdk.disabled"))
                || "none".equalsIgnoreCase(properties.get(EXPORTER));
        boolean named = properties.containsKey(EXPORTER)
                || properties.containsKey("otel.exporter.otlp.endpoint")
                || properties.containsKey("otel.exporter.otlp.traces.endpoint");
        return named && !off;
    }

    @Override
    public String toString() {
        return "TracingSettings";
    }
}
