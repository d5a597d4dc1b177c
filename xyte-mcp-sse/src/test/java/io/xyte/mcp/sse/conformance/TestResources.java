package io.xyte.mcp.sse.conformance;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpSchema.BlobResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;

/** Resources that never change, whatever their subscribers hope for. */
final class TestResources {
    private static final String TEMPLATE = "test://template/{id}/data";

    private TestResources() {}

    static List<SyncResourceSpecification> all() {
        return List.of(
                resource(
                        "static-text",
                        "text/plain",
                        text("test://static-text", "text/plain", "This is the content of the static text resource.")),
                resource(
                        "static-binary",
                        "image/png",
                        BlobResourceContents.builder("test://static-binary", Fixtures.PNG)
                                .mimeType("image/png")
                                .build()),
                resource(
                        "watched-resource",
                        "text/plain",
                        text("test://watched-resource", "text/plain", "Watched, and never changed.")));
    }

    static List<SyncResourceTemplateSpecification> templates() {
        return List.of(new SyncResourceTemplateSpecification(
                ResourceTemplate.builder(TEMPLATE, "template")
                        .description("Says which id it was read with.")
                        .mimeType("application/json")
                        .build(),
                (context, request) ->
                        result(text(request.uri(), "application/json", """
                        {"id":"ID","templateTest":true,"data":"Data for ID: ID"}""".replace("ID", id(request.uri()))))));
    }

    private static SyncResourceSpecification resource(String name, String mimeType, ResourceContents contents) {
        return new SyncResourceSpecification(
                Resource.builder("test://" + name, name)
                        .description("The resource " + name + ".")
                        .mimeType(mimeType)
                        .build(),
                (context, request) -> result(contents));
    }

    private static ReadResourceResult result(ResourceContents contents) {
        return ReadResourceResult.builder(List.of(contents)).build();
    }

    private static ResourceContents text(String uri, String mimeType, String text) {
        return TextResourceContents.builder(uri, text).mimeType(mimeType).build();
    }

    private static String id(String uri) {
        return uri.substring("test://template/".length(), uri.length() - "/data".length());
    }
}
