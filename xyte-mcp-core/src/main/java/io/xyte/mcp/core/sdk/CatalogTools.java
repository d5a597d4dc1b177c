package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.catalog.ToolDescription;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's tools for a server of your own that is built with {@code McpServer.sync} over a transport with
 * sessions. Switch off {@code validateToolInputs}: the catalogue checks arguments itself, in words made for the model.
 */
public final class CatalogTools {
    private CatalogTools() {}

    /**
     * The tools that a caller sees. All calls are made on that caller's behalf, so this is for servers of one caller.
     * Calls block; they are made on the thread that the SDK calls its handlers on, by many at once.
     *
     * @param clock the time for relative ages and default periods
     */
    public static List<SyncToolSpecification> of(Catalog catalog, Caller caller, Clock clock) {
        return catalog.tools(caller.access()).stream()
                .map(tool -> specification(tool, catalog, caller, clock))
                .toList();
    }

    private static SyncToolSpecification specification(
            ToolDescription tool, Catalog catalog, Caller caller, Clock clock) {
        return new SyncToolSpecification(SdkTools.tool(tool), (exchange, request) -> {
            CallContext context = new CallContext(caller, progress(exchange, request), clock);
            return SdkTools.result(catalog.call(tool.name(), SdkTools.arguments(request.arguments()), context));
        });
    }

    private static Progress progress(McpSyncServerExchange exchange, CallToolRequest request) {
        @Nullable Map<String, Object> meta = request.meta();
        @Nullable Object token = meta == null ? null : meta.get("progressToken");
        return token == null
                ? Progress.IGNORED
                : (done, total, message) -> exchange.progressNotification(ProgressNotification.builder(token, done)
                        .total(total)
                        .message(message)
                        .build());
    }
}
