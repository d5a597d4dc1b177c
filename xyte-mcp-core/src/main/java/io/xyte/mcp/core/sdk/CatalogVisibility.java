package io.xyte.mcp.core.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema.ListPromptsResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourceTemplatesResult;
import io.modelcontextprotocol.spec.McpSchema.ListResourcesResult;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.util.DefaultMcpUriTemplateManagerFactory;
import io.modelcontextprotocol.util.McpUriTemplateManagerFactory;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a caller does not see, it can neither list nor name: hidden and unknown get the same answer. The SDK's own filters
 * guard lists only, and its words for what is unknown differ from the catalogue's.
 */
final class CatalogVisibility implements Visibility {
    /** The SDK's reading of templates, so that both agree on what an address is. */
    private static final McpUriTemplateManagerFactory ADDRESSES = new DefaultMcpUriTemplateManagerFactory();

    private final Catalog catalog;

    CatalogVisibility(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void check(Message.Request request, Access access) throws Refusal {
        ObjectNode params = request.params();
        switch (request.method()) {
            case "tools/call" -> checkTool(params.get("name").textValue(), access);
            case "prompts/get" -> checkPrompt(params.get("name").textValue(), access);
            case "resources/read" -> checkAddress(params.get("uri").textValue(), access);
            case "completion/complete" -> checkReference(params.get("ref"), access);
            default -> {}
        }
    }

    private void checkTool(String name, Access access) throws Refusal {
        if (catalog.tool(name, access).isEmpty()) {
            throw new Refusal(ErrorCode.INVALID_PARAMS, "Unknown tool: " + Params.shown(name));
        }
    }

    private void checkPrompt(String name, Access access) throws Refusal {
        if (prompts(access).noneMatch(name::equals)) {
            throw new Refusal(ErrorCode.INVALID_PARAMS, "Unknown prompt: " + Params.shown(name));
        }
    }

    private void checkAddress(String uri, Access access) throws Refusal {
        if (uris(access).noneMatch(known -> ADDRESSES.create(known).matches(uri))) {
            throw new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "Resource not found: " + Params.shown(uri));
        }
    }

    private void checkReference(JsonNode ref, Access access) throws Refusal {
        if (ref.get("type").textValue().equals("ref/prompt")) {
            checkPrompt(ref.get("name").textValue(), access);
            return;
        }
        String uri = ref.get("uri").textValue();
        if (uris(access).noneMatch(uri::equals)) {
            throw new Refusal(ErrorCode.INVALID_PARAMS, "Unknown resource template: " + Params.shown(uri));
        }
    }

    /** The SDK's lists keep no order of ours; the catalogue's is the same in every answer. */
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

    @Override
    public Optional<ToolDescription> tool(String name) {
        return catalog.tool(name, Access.FULL);
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
