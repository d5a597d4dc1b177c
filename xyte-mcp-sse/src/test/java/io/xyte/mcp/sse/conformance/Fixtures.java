package io.xyte.mcp.sse.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.EmbeddedResource;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.sdk.SdkContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Short forms for fixtures in the SDK's words. */
final class Fixtures {
    /** One pixel. */
    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    private static final String NO_ARGUMENTS = """
            {"type": "object", "properties": {}}""";

    private Fixtures() {}

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonRpc.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A tool without arguments. */
    static SyncToolSpecification tool(String name, String description, Function<CallContext, CallToolResult> work) {
        return tool(name, description, NO_ARGUMENTS, (call, arguments) -> work.apply(call));
    }

    static SyncToolSpecification tool(
            String name,
            String description,
            String schema,
            BiFunction<CallContext, Map<String, Object>, CallToolResult> work) {
        Map<String, Object> form = JsonRpc.MAPPER.convertValue(json(schema), new TypeReference<>() {});
        return new SyncToolSpecification(
                Tool.builder(name, form).description(description).build(),
                (context, request) ->
                        SdkContext.run(context, call -> work.apply(call, arguments(request.arguments()))));
    }

    private static Map<String, Object> arguments(@Nullable Map<String, Object> sent) {
        return sent == null ? Map.of() : sent;
    }

    static CallToolResult says(String text) {
        return CallToolResult.builder().addTextContent(text).isError(false).build();
    }

    static CallToolResult fails(String text) {
        return CallToolResult.builder().addTextContent(text).isError(true).build();
    }

    static CallToolResult shows(Content... content) {
        return CallToolResult.builder().content(List.of(content)).isError(false).build();
    }

    static TextContent text(String text) {
        return TextContent.builder(text).build();
    }

    static ImageContent image() {
        return ImageContent.builder(PNG, "image/png").build();
    }

    static EmbeddedResource embedded(String uri, String mimeType, String text) {
        return EmbeddedResource.builder(TextResourceContents.builder(uri, text)
                        .mimeType(mimeType)
                        .build())
                .build();
    }
}
