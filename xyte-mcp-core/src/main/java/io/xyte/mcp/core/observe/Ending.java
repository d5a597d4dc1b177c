package io.xyte.mcp.core.observe;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param status in short
 * @param errorKind why it failed, out of a small set: a kind of tool failure such as {@code not_found}, or the code of a
 *     JSON-RPC error such as {@code -32602}; absent unless it failed
 * @param durationNanos from the moment it was read until its answer was handed over; 0 or more
 * @param responseBytes of the answer, without what was sent before it; 0 if none was sent
 */
public record Ending(Status status, @Nullable String errorKind, long durationNanos, int responseBytes) {

    /** In short. */
    public enum Status {
        /** There was a result. */
        OK,
        /** The tool failed in a way that the model or its user can act on, or through a fault of ours. */
        TOOL_ERROR,
        /** The answer was a JSON-RPC error. */
        RPC_ERROR,
        /** The client cancelled it, or went away. */
        CANCELLED;

        /** The name in logs and tables. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why it failed, if it did. */
    public Optional<String> error() {
        return Optional.ofNullable(errorKind);
    }

    /** Whether it failed; a cancelled request did not. */
    public boolean failed() {
        return errorKind != null;
    }
}
