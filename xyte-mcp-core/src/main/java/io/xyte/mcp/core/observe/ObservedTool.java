package io.xyte.mcp.core.observe;

import io.xyte.mcp.core.catalog.Effect;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool that a call names.
 *
 * @param name of a tool that the server has, or {@code unknown}; never other text of a client
 * @param effectOfTool what it does to the organization; absent if the tool is unknown
 */
public record ObservedTool(String name, @Nullable Effect effectOfTool) {
    /** The server has no such tool. */
    public static final ObservedTool UNKNOWN = new ObservedTool("unknown", null);

    /** What it does to the organization, if it is known. */
    public Optional<Effect> effect() {
        return Optional.ofNullable(effectOfTool);
    }
}
