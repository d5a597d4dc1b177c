package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.spec.McpSchema.ListPromptsResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourceTemplatesResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourcesResult;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.jsonrpc.Message;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the catalogue shows a caller, in the catalogue's order, which the SDK's own maps do not keep. */
final class CatalogVisibility implements Visibility {
    private final Catalog catalog;

    CatalogVisibility(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The SDK's filter guards lists only, and its words for an unknown tool name another one. */
    @Override
    public void check(Message.Request request, Access access) throws InvalidParams {
        if (request.method().equals("tools/call")) {
            String name = request.params().path("name").textValue();
            if (catalog.tool(name, access).isEmpty()) {
                throw new InvalidParams("Unknown tool: " + Params.shown(name));
            }
        }
    }

    @Override
    public Object narrow(Object result, Access access) {
        if (result instanceof ListToolsResult list) {
            return ListToolsResult.builder(pick(tools(access), list.tools(), Tool::name))
                    .build();
        }
        if (result instanceof ListResourcesResult list) {
            return ListResourcesResult.builder(pick(uris(access), list.resources(), Resource::uri))
                    .build();
        }
        if (result instanceof ListResourceTemplatesResult list) {
            return ListResourceTemplatesResult.builder(
                            pick(uris(access), list.resourceTemplates(), ResourceTemplate::uriTemplate))
                    .build();
        }
        if (result instanceof ListPromptsResult list) {
            return ListPromptsResult.builder(pick(prompts(access), list.prompts(), Prompt::name))
                    .build();
        }
        return result;
    }

    private Stream<String> tools(Access access) {
        return catalog.tools(access).stream().map(ToolDescription::name);
    }

    private Stream<String> uris(Access access) {
        return catalog.resources(access).stream()
                .map(resource -> resource.description().uri());
    }

    private Stream<String> prompts(Access access) {
        return catalog.prompts(access).stream()
                .map(prompt -> prompt.description().name());
    }

    private static <T> List<T> pick(Stream<String> names, List<T> from, Function<T, String> name) {
        return names.flatMap(
                        wanted -> from.stream().filter(item -> name.apply(item).equals(wanted)))
                .toList();
    }
}
