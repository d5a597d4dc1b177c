package io.xyte.mcp.sse.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.xyte.client.CallListener;
import io.xyte.client.operation.Operation;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.Observation;
import io.xyte.mcp.sse.metrics.ErrorType;
import java.util.Optional;

/** The span of one request, and its children: the tries to reach Xyte. */
record RequestSpan(Tracer tracer, Span span) implements Observation {
    private static final String ERROR_TYPE = "error.type";

    @Override
    public void end(Ending ending) {
        ErrorType.of(ending).ifPresent(type -> span.setAttribute(ERROR_TYPE, type));
        if (ending.failed()) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    @Override
    public Optional<String> traceId() {
        return Optional.of(span.getSpanContext().getTraceId());
    }

    @Override
    public CallListener upstream() {
        return span.isRecording() ? this::child : CallListener.NONE;
    }

    private CallListener.Attempt child(Operation operation) {
        Span child = tracer.spanBuilder(operation.method() + " " + operation.path())
                .setSpanKind(SpanKind.CLIENT)
                .setParent(Context.root().with(span))
                .setAttribute("http.request.method", operation.method().name())
                .setAttribute("url.template", operation.path())
                .setAttribute("xyte.operation", operation.key())
                .startSpan();
        return ending -> {
            ending.status().ifPresent(status -> child.setAttribute("http.response.status_code", status.longValue()));
            ending.error()
                    .ifPresent(error -> child.setAttribute(ERROR_TYPE, error).setStatus(StatusCode.ERROR));
            child.end();
        };
    }
}
