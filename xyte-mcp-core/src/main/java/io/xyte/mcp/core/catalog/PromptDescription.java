package io.xyte.mcp.core.catalog;

import java.util.List;
import java.util.Set;

/**
 * A prompt as clients see it.
 *
 * @param name stable
 * @param title for people
 * @param description for people
 * @param arguments in the order in which a client asks for them
 * @param tools names of the tools that its text names; a caller who may not call one of them does not see the prompt
 */
public record PromptDescription(
        String name, String title, String description, List<Argument> arguments, Set<String> tools) {

    public PromptDescription {
        arguments = List.copyOf(arguments);
        tools = Set.copyOf(tools);
    }

    /**
     * An argument of a prompt.
     *
     * @param name stable
     * @param description for people
     * @param required whether the prompt makes no sense without it
     */
    public record Argument(String name, String description, boolean required) {}
}
