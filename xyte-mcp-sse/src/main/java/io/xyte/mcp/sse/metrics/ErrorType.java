package io.xyte.mcp.sse.metrics;

import io.xyte.mcp.core.observe.Ending;
import java.util.Optional;

/** The {@code error.type} of OpenTelemetry's conventions for MCP. */
public final class ErrorType {
    private ErrorType() {}

    /** What it is for a request that ended so; empty if it did not fail. */
    public static Optional<String> of(Ending ending) {
        return switch (ending.status()) {
            case OK -> Optional.empty();
            case TOOL_ERROR -> Optional.of("tool_error");
            case RPC_ERROR -> ending.error();
            case CANCELLED -> Optional.of("cancelled");
        };
    }
}
