package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the server offers. Immutable and thread-safe. What a caller may not see does not exist for it: lists leave
 * it out and look-ups find nothing, so that hidden and unknown cannot be told apart.
 */
public interface Catalog {

    /** The rules for the model that every client gets at the start; 2,000 characters at most. */
    String instructions();

    /** The tools that a caller sees, always in the same order. */
    List<ToolDescription> tools(Access access);

    /** A tool that a caller sees, by its name. */
    Optional<ToolDescription> tool(String name, Access access);

    /**
     * Calls a tool on the calling thread. Whatever goes wrong is told in the result.
     *
     * @param name of a tool that the caller sees
     * @param arguments as the client sent them; empty if it sent none
     * @throws CallSuspended if the call has to wait for its client; nothing else is thrown
     */
    ToolResult call(String name, ObjectNode arguments, CallContext context);

    /** The resources and resource templates that a caller sees, always in the same order. */
    List<Resource> resources(Access access);

    /**
     * Reads a resource on the calling thread.
     *
     * @throws CatalogException if the caller sees nothing at that address, or it cannot be read
     */
    String read(String uri, CallContext context);

    /** The prompts that a caller sees, always in the same order. */
    List<Prompt> prompts(Access access);

    /**
     * Renders a prompt.
     *
     * @throws CatalogException if the caller sees none of that name, or an argument is missing or unknown
     */
    String render(String prompt, Map<String, String> arguments, CallContext context);
}
