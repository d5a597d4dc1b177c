package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ResourceDescription;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue's resources and resource templates in the SDK's words. */
final class SdkResources {
    private final Catalog catalog;

    SdkResources(Catalog catalog) {
        this.catalog = catalog;
    }

    List<SyncResourceSpecification> resources() {
        return described(false)
                .map(resource -> new SyncResourceSpecification(plain(resource), this::read))
                .toList();
    }

    List<SyncResourceTemplateSpecification> templates() {
        return described(true)
                .map(resource -> new SyncResourceTemplateSpecification(template(resource), this::read))
                .toList();
    }

    private Stream<ResourceDescription> described(boolean template) {
        return catalog.resources(Access.FULL).stream()
                .map(Resource::description)
                .filter(description -> description.template() == template);
    }

    private static McpSchema.Resource plain(ResourceDescription resource) {
        return McpSchema.Resource.builder(resource.uri(), resource.name())
                .title(resource.title())
                .description(resource.description())
                .mimeType(ResourceDescription.MIME_TYPE)
                .build();
    }

    /** The SDK has a type of its own for it, and no common one. */
    private static McpSchema.ResourceTemplate template(ResourceDescription resource) {
        return McpSchema.ResourceTemplate.builder(resource.uri(), resource.name())
                .title(resource.title())
                .description(resource.description())
                .mimeType(ResourceDescription.MIME_TYPE)
                .build();
    }

    private ReadResourceResult read(McpTransportContext context, ReadResourceRequest request) {
        return SdkContext.run(context, call -> read(request.uri(), call));
    }

    private ReadResourceResult read(String uri, CallContext call) {
        try {
            String text = catalog.read(uri, call);
            return ReadResourceResult.builder(List.of(TextResourceContents.builder(uri, text)
                            .mimeType(ResourceDescription.MIME_TYPE)
                            .build()))
                    .build();
        } catch (CatalogException e) {
            throw SdkErrors.resource(e);
        }
    }
}
