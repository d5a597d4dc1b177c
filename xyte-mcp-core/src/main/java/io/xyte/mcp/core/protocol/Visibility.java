package io.xyte.mcp.core.protocol;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ListPromptsResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourceTemplatesResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourcesResult;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ToolDescription;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Narrows the SDK's lists to what a caller sees, in the catalogue's order, which the SDK's maps do not keep. */
final class Visibility {
    private final Catalog catalog;

    Visibility(Catalog catalog) {
        this.catalog = catalog;
    }

    JSONRPCResponse narrow(JSONRPCResponse response, Access access) {
        Object narrowed = narrow(response.result(), access);
        return narrowed == response.result() ? response : JSONRPCResponse.result(response.id(), narrowed);
    }

    private @Nullable Object narrow(@Nullable Object result, Access access) {
        if (result instanceof ListToolsResult list) {
            Stream<String> names = catalog.tools(access).stream().map(ToolDescription::name);
            return ListToolsResult.builder(pick(names, list.tools(), tool -> tool.name()))
                    .build();
        }
        if (result instanceof ListResourcesResult list) {
            return ListResourcesResult.builder(pick(uris(access), list.resources(), resource -> resource.uri()))
                    .build();
        }
        if (result instanceof ListResourceTemplatesResult list) {
            return ListResourceTemplatesResult.builder(
                            pick(uris(access), list.resourceTemplates(), template -> template.uriTemplate()))
                    .build();
        }
        if (result instanceof ListPromptsResult list) {
            Stream<String> names = catalog.prompts(access).stream()
                    .map(prompt -> prompt.description().name());
            return ListPromptsResult.builder(pick(names, list.prompts(), prompt -> prompt.name()))
                    .build();
        }
        return result;
    }

    private Stream<String> uris(Access access) {
        return catalog.resources(access).stream()
                .map(resource -> resource.description().uri());
    }

    private static <T> List<T> pick(Stream<String> names, List<T> from, Function<T, String> name) {
        return names.flatMap(
                        wanted -> from.stream().filter(item -> name.apply(item).equals(wanted)))
                .toList();
    }
}
