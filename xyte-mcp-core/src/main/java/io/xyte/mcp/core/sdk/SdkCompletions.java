package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.spec.McpSchema.CompleteReference;
import io.modelcontextprotocol.spec.McpSchema.CompleteRequest.CompleteArgument;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ResourceReference;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.CatalogException;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue's completions in the SDK's words. */
final class SdkCompletions {
    /** The most that one answer may hold (specification 2025-11-25, "Completion"). */
    private static final int MAX_VALUES = 100;

    private SdkCompletions() {}

    static List<SyncCompletionSpecification> of(Catalog catalog) {
        Stream<SyncCompletionSpecification> resources = catalog.resources(Access.FULL).stream()
                .filter(resource -> resource.description().template())
                .map(resource ->
                        completion(new ResourceReference(resource.description().uri()), resource::complete));
        Stream<SyncCompletionSpecification> prompts = catalog.prompts(Access.FULL).stream()
                .map(prompt ->
                        completion(new PromptReference(prompt.description().name()), prompt::complete));
        return Stream.concat(resources, prompts).toList();
    }

    private interface Completer {
        List<String> complete(String argument, String typed, CallContext context);
    }

    private static SyncCompletionSpecification completion(CompleteReference reference, Completer completer) {
        return new SyncCompletionSpecification(
                reference,
                (context, request) -> SdkContext.run(context, call -> complete(completer, request.argument(), call)));
    }

    private static CompleteResult complete(Completer completer, CompleteArgument argument, CallContext call) {
        try {
            return result(completer.complete(argument.name(), argument.value(), call));
        } catch (CatalogException e) {
            throw SdkErrors.promptOrCompletion(e);
        }
    }

    private static CompleteResult result(List<String> values) {
        List<String> shown = values.stream().limit(MAX_VALUES).toList();
        return new CompleteResult(new CompleteCompletion(shown, values.size(), values.size() > shown.size()));
    }
}
