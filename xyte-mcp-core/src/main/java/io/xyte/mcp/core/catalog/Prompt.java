package io.xyte.mcp.core.catalog;

import java.util.List;
import java.util.Map;

/** A ready-made request that a person picks in the client. Thread-safe. */
public interface Prompt {

    /** What clients see in {@code prompts/list}. */
    PromptDescription description();

    /**
     * The user's message with the arguments filled in.
     *
     * @param arguments by name; the required ones are there, unknown ones are not
     */
    String render(Map<String, String> arguments);

    /** Values for an argument that start with what the user has typed so far; empty where none can be offered. */
    default List<String> complete(String argument, String typed, CallContext context) {
        return List.of();
    }
}
