package io.xyte.mcp.sse.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.xyte.mcp.core.observe.Observation;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.RequestListener;
import io.xyte.mcp.core.observe.Transport;
import java.util.Map;

/** Makes a span of each request of MCP. Thread-safe; spans are sent by a thread of OpenTelemetry's. */
public final class Tracing implements RequestListener, AutoCloseable {
    /** What holds where the environment says nothing. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "xyte-mcp",
            "otel.traces.exporter", "otlp",
            // the one that the JDK's HTTP client can send
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;

    /**
     * Begins to send traces.
     *
     * @throws RuntimeException if OpenTelemetry does not understand a setting
     */
    public Tracing(TracingSettings settings) {
        this.sdk = AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> DEFAULTS)
                .addPropertiesCustomizer(config -> settings.properties())
                .disableShutdownHook() // whoever closes the server closes this
                .build()
                .getOpenTelemetrySdk();
        this.tracer = sdk.getTracer("io.xyte.mcp");
    }

    @Override
    public Observation begin(ObservedRequest request) {
        SpanBuilder span = tracer.spanBuilder(name(request))
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent(request))
                .setAttribute("mcp.method.name", request.method())
                .setAttribute("mcp.protocol.version", request.protocolVersion())
                .setAttribute("jsonrpc.request.id", request.id())
                .setAttribute("network.transport", request.origin().transport() == Transport.STDIO ? "pipe" : "tcp");
        request.tool().ifPresent(tool -> span.setAttribute("gen_ai.tool.name", tool.name()));
        // not the id itself, with which the session could be used
        request.origin().session().ifPresent(session -> span.setAttribute("mcp.session.id", session));
        request.origin().requestId().ifPresent(id -> span.setAttribute("xyte.mcp.request.id", id));
        return new RequestSpan(tracer, span.startSpan());
    }

    private static String name(ObservedRequest request) {
        return request.tool().map(tool -> request.method() + " " + tool.name()).orElse(request.method());
    }

    private static Context parent(ObservedRequest request) {
        return request.traceparent()
                .map(text -> Context.root().with(Span.wrap(remote(text))))
                .orElse(Context.root());
    }

    /** The form of the text has been checked; ids that W3C forbids make no parent. */
    private static SpanContext remote(String traceparent) {
        return SpanContext.createFromRemoteParent(
                traceparent.substring(TRACE_ID, SPAN_ID - 1),
                traceparent.substring(SPAN_ID, FLAGS - 1),
                TraceFlags.fromHex(traceparent, FLAGS),
                TraceState.getDefault());
    }

    /** Sends what has ended. */
    @Override
    public void close() {
        sdk.close();
    }
}
