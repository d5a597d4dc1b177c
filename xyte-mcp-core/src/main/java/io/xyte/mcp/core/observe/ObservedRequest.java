package io.xyte.mcp.core.observe;

import io.xyte.mcp.core.catalog.Tenant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request of MCP as far as listeners may know it: no argument's value is in it, and no key.
 *
 * @param method one that MCP knows, or {@code unknown}; never other text of a client
 * @param calledTool the tool that it calls; absent unless it is {@code tools/call}
 * @param caller the caller's fingerprint
 * @param tenant whose caller it is
 * @param id the JSON-RPC id, cleaned and bounded; a client's text
 * @param protocolVersion a revision that the server speaks, or {@code unknown}
 * @param client the program that sent it
 * @param origin where it came from
 * @param parentTrace the {@code traceparent} of its {@code _meta} (W3C Trace Context); absent if there is none of that form
 */
public record ObservedRequest(
        String method,
        @Nullable ObservedTool calledTool,
        String caller,
        Tenant tenant,
        String id,
        String protocolVersion,
        ClientProgram client,
        Origin origin,
        @Nullable String parentTrace) {

    /** The tool that it calls, if it calls one. */
    public Optional<ObservedTool> tool() {
        return Optional.ofNullable(calledTool);
    }

    /** The trace that it belongs to, if it says so. */
    public Optional<String> traceparent() {
        return Optional.ofNullable(parentTrace);
    }
}
