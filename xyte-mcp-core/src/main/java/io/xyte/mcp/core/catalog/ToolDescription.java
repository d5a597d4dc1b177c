package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A tool as clients see it in {@code tools/list}.
 *
 * @param name stable, {@code [a-z0-9_]}, 40 characters at most
 * @param title for people
 * @param description for the model: what it does and when to use it
 * @param effect source of the annotations
 * @param inputSchema JSON Schema 2020-12 of the arguments
 * @param outputSchema JSON Schema 2020-12 of the structured result, for tools that promise one
 */
public record ToolDescription(
        String name,
        String title,
        String description,
        Effect effect,
        ObjectNode inputSchema,
        Optional<ObjectNode> outputSchema) {}
