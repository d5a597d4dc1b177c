package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ResourceDescription;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The catalogue's resources and resource templates in the SDK's words. */
final class SdkResources {
    private final Catalog catalog;

    SdkResources(Catalog catalog) {
        this.catalog = catalog;
    }

    List<SyncResourceSpecification> resources() {
        return described(false)
                .map(resource -> new SyncResourceSpecification(
                        McpSchema.Resource.builder(resource.uri(), resource.name())
                                .title(resource.title())
                                .description(resource.description())
                                .mimeType(ResourceDescription.MIME_TYPE)
                                .build(),
                        this::read))
                .toList();
    }

    List<SyncResourceTemplateSpecification> templates() {
        return described(true)
                .map(resource -> new SyncResourceTemplateSpecification(
                        McpSchema.ResourceTemplate.builder(resource.uri(), resource.name())
                                .title(resource.title())
                                .description(resource.description())
                                .mimeType(ResourceDescription.MIME_TYPE)
                                .build(),
                        this::read))
                .toList();
    }

    private Stream<ResourceDescription> described(boolean template) {
        return catalog.resources(Access.FULL).stream()
                .map(Resource::description)
                .filter(description -> description.template() == template);
    }

    private ReadResourceResult read(McpTransportContext context, ReadResourceRequest request) {
        try {
            String text = catalog.read(request.uri(), SdkContext.call(context));
            return ReadResourceResult.builder(List.of(TextResourceContents.builder(request.uri(), text)
                            .mimeType(ResourceDescription.MIME_TYPE)
                            .build()))
                    .build();
        } catch (CatalogException e) {
            throw error(e, request.uri());
        }
    }

    private static McpError error(CatalogException e, String uri) {
        ErrorCode code = switch (e.kind()) {
            case NOT_FOUND -> ErrorCode.RESOURCE_NOT_FOUND;
            case INVALID_ARGUMENT -> ErrorCode.INVALID_PARAMS;
            case UPSTREAM -> ErrorCode.UPSTREAM_FAILED;
        };
        return McpError.builder(code.number())
                .message(e.getMessage())
                .data(Map.of("uri", uri))
                .build();
    }
}
