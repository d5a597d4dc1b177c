package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue's prompts in the SDK's words. */
final class SdkPrompts {
    private SdkPrompts() {}

    static List<SyncPromptSpecification> of(Catalog catalog) {
        return catalog.prompts(Access.FULL).stream()
                .map(Prompt::description)
                .map(prompt -> new SyncPromptSpecification(
                        prompt(prompt),
                        (context, request) -> SdkContext.run(context, call -> render(catalog, prompt, request, call))))
                .toList();
    }

    private static McpSchema.Prompt prompt(PromptDescription prompt) {
        return McpSchema.Prompt.builder(prompt.name())
                .title(prompt.title())
                .description(prompt.description())
                .arguments(prompt.arguments().stream().map(SdkPrompts::argument).toList())
                .build();
    }

    private static PromptArgument argument(PromptDescription.Argument argument) {
        return PromptArgument.builder(argument.name())
                .description(argument.description())
                .required(argument.required())
                .build();
    }

    private static GetPromptResult render(
            Catalog catalog, PromptDescription prompt, GetPromptRequest request, CallContext call) {
        try {
            String text = catalog.render(prompt.name(), texts(request.arguments()), call);
            PromptMessage message = PromptMessage.builder(
                            McpSchema.Role.USER, TextContent.builder(text).build())
                    .build();
            return GetPromptResult.builder(List.of(message))
                    .description(prompt.description())
                    .build();
        } catch (CatalogException e) {
            throw SdkErrors.promptOrCompletion(e);
        }
    }

    private static Map<String, String> texts(@Nullable Map<String, Object> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        }
        return texts;
    }
}
