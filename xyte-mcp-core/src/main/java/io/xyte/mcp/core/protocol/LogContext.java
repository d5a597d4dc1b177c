package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.observe.Origin;
import java.util.Optional;
import org.slf4j.MDC;

/** What all lines of the log have in common that are written for one request. */
final class LogContext {
    private static final String REQUEST = "request_id";
    private static final String TRACE = "trace_id";

    private LogContext() {}

    /** Runs something; what it logs on this thread has the ids of request and trace. */
    static void around(Origin origin, Optional<String> traceId, Runnable task) {
        origin.requestId().ifPresent(id -> MDC.put(REQUEST, id));
        traceId.ifPresent(id -> MDC.put(TRACE, id));
        try {
            task.run();
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(TRACE);
        }
    }
}
