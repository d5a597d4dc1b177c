package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The result of a tool call, in the form that goes to the model.
 *
 * @param text compact JSON, or for an error the words that name the next step
 * @param structured the same payload for tools that promise an output schema, else empty
 * @param failure why the call failed; empty if it did not
 */
public record ToolResult(String text, Optional<JsonNode> structured, Optional<CatalogException.Kind> failure) {

    /** A result without an output schema. */
    public static ToolResult of(String text) {
        return new ToolResult(text, Optional.empty(), Optional.empty());
    }

    /** Whether the call failed in a way that the model or its user can act on, or through a fault of ours. */
    public boolean error() {
        return failure.isPresent();
    }

    /** A failure, worded for the model. */
    public static ToolResult error(CatalogException.Kind kind, String words) {
        return new ToolResult(words, Optional.empty(), Optional.of(kind));
    }
}
