package io.xyte.mcp.core.catalog;

import java.util.List;
import java.util.Map;

/** One address, or one family of addresses, whose content a client may read. Thread-safe. */
public interface Resource {

    /** What clients see in {@code resources/list} or {@code resources/templates/list}. */
    ResourceDescription description();

    /**
     * Reads the content: JSON text, shaped as tools shape theirs.
     *
     * @param variables the values of the template's variables, decoded; empty for a plain address
     * @throws CatalogException if it cannot be read; worded for the model
     */
    String read(Map<String, String> variables, CallContext context);

    /** Values for a variable that start with what the user has typed so far; empty where none can be offered. */
    default List<String> complete(String variable, String typed, CallContext context) {
        return List.of();
    }
}
