package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The result of a tool call, in the form that goes to the model.
 *
 * @param text compact JSON, or for an error the words that name the next step
 * @param structured the same payload for tools that promise an output schema, else empty
 * @param error whether the call failed in a way that the model or its user can act on
 */
public record ToolResult(String text, Optional<JsonNode> structured, boolean error) {

    /** A result without an output schema. */
    public static ToolResult of(String text) {
        return new ToolResult(text, Optional.empty(), false);
    }

    /** A failure, worded for the model. */
    public static ToolResult error(String words) {
        return new ToolResult(words, Optional.empty(), true);
    }
}
