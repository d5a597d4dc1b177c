package io.xyte.mcp.core.sdk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.catalog.ToolResult;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue's tools in the SDK's words. */
final class SdkTools {
    private SdkTools() {}

    static List<SyncToolSpecification> of(Catalog catalog) {
        return catalog.tools(Access.FULL).stream()
                .map(tool -> new SyncToolSpecification(
                        tool(tool),
                        (context, request) -> SdkContext.run(
                                context, call -> call(catalog, tool.name(), SdkContext.arguments(context), call))))
                .toList();
    }

    private static CallToolResult call(Catalog catalog, String tool, ObjectNode arguments, CallContext call) {
        ToolResult result = catalog.call(tool, arguments, call);
        result.failure().ifPresent(call.failures());
        return result(result);
    }

    static Tool tool(ToolDescription tool) {
        Tool.Builder builder = Tool.builder(tool.name(), map(tool.inputSchema()))
                .title(tool.title())
                .description(tool.description())
                .annotations(annotations(tool));
        tool.outputSchema().ifPresent(schema -> builder.outputSchema(map(schema)));
        return builder.build();
    }

    private static ToolAnnotations annotations(ToolDescription tool) {
        boolean writes = tool.effect().writes();
        return ToolAnnotations.builder()
                .title(tool.title())
                .readOnlyHint(!writes)
                .destructiveHint(tool.effect() == Effect.DESTROYS)
                .idempotentHint(!writes)
                .openWorldHint(true)
                .build();
    }

    private static Map<String, Object> map(ObjectNode schema) {
        return JsonRpc.MAPPER.convertValue(schema, new TypeReference<>() {});
    }

    static ObjectNode arguments(@Nullable Map<String, Object> sent) {
        return sent == null ? JsonRpc.MAPPER.createObjectNode() : JsonRpc.MAPPER.valueToTree(sent);
    }

    static CallToolResult result(ToolResult result) {
        CallToolResult.Builder builder = CallToolResult.builder().addTextContent(result.text());
        result.structured().ifPresent(builder::structuredContent);
        return builder.isError(result.error()).build();
    }
}
