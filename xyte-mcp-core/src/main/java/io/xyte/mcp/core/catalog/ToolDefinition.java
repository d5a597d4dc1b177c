package io.xyte.mcp.core.catalog;

import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.schema.JsonSchema;
import java.util.Optional;

/**
 * What a tool is.
 *
 * @param name stable; {@code xyte_} and what it does
 * @param toolset what it is switched on and off with
 * @param effect source of the annotations, the read-only filter and the confirmation
 * @param title for people
 * @param description for the model: what it does and when to use it, 300 characters at most
 * @param arguments source of the input schema
 * @param answer what the call returns; for a tool that lists, one row of it
 */
public record ToolDefinition<A extends Record>(
        String name,
        Toolset toolset,
        Effect effect,
        String title,
        String description,
        Class<A> arguments,
        Class<? extends Record> answer) {

    /** Whether it answers with pages of rows. */
    public boolean lists() {
        return Paged.class.isAssignableFrom(arguments);
    }

    /** The definition as clients see it. No tool promises structured results yet: one copy of the payload is enough. */
    ToolDescription describe() {
        return new ToolDescription(name, title, description, effect, JsonSchema.of(arguments), Optional.empty());
    }
}
