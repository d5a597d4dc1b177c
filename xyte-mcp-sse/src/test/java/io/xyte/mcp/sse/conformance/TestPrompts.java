package io.xyte.mcp.sse.conformance;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Question;
import io.xyte.mcp.core.sdk.SdkContext;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prompts, and the completion of one's argument. */
final class TestPrompts {
    private static final String WITH_ARGUMENTS = "test_prompt_with_arguments";
    private static final List<String> PLACES = List.of("paris", "park", "party");
    private static final Question CONTEXT =
            Questions.oneText("user_context", "What context should the prompt use?", "context");

    private TestPrompts() {}

    static List<SyncPromptSpecification> all() {
        return List.of(
                prompt(
                        "test_simple_prompt",
                        List.of(),
                        (call, arguments) -> messages(Fixtures.text("This is a simple prompt for testing."))),
                prompt(
                        WITH_ARGUMENTS,
                        List.of("arg1", "arg2"),
                        (call, arguments) -> messages(Fixtures.text("Prompt with arguments: arg1='"
                                + arguments.get("arg1") + "', arg2='" + arguments.get("arg2") + "'"))),
                prompt(
                        "test_prompt_with_embedded_resource",
                        List.of("resourceUri"),
                        (call, arguments) -> messages(
                                Fixtures.embedded(
                                        String.valueOf(arguments.get("resourceUri")),
                                        "text/plain",
                                        "Embedded resource content for testing."),
                                Fixtures.text("Please process the embedded resource above."))),
                prompt(
                        "test_prompt_with_image",
                        List.of(),
                        (call, arguments) ->
                                messages(Fixtures.image(), Fixtures.text("Please analyze the image above."))),
                prompt(
                        "test_input_required_result_prompt",
                        List.of(),
                        (call, arguments) -> messages(Fixtures.text(
                                "In this context: " + call.conversation().ask(CONTEXT)))));
    }

    static List<SyncCompletionSpecification> completions() {
        return List.of(new SyncCompletionSpecification(
                new PromptReference(WITH_ARGUMENTS),
                (context, request) -> completed(request.argument().value())));
    }

    private static CompleteResult completed(String typed) {
        List<String> values =
                PLACES.stream().filter(place -> place.startsWith(typed)).toList();
        return new CompleteResult(new CompleteCompletion(values, values.size(), false));
    }

    private static SyncPromptSpecification prompt(
            String name,
            List<String> required,
            BiFunction<CallContext, Map<String, Object>, List<PromptMessage>> messages) {
        Prompt prompt = Prompt.builder(name)
                .description("The prompt " + name + ".")
                .arguments(required.stream().map(TestPrompts::argument).toList())
                .build();
        return new SyncPromptSpecification(
                prompt,
                (context, request) -> SdkContext.run(
                        context,
                        call -> GetPromptResult.builder(messages.apply(call, arguments(request.arguments())))
                                .build()));
    }

    private static Map<String, Object> arguments(@Nullable Map<String, Object> sent) {
        return sent == null ? Map.of() : sent;
    }

    private static PromptArgument argument(String name) {
        return PromptArgument.builder(name)
                .description("The argument " + name + ".")
                .required(true)
                .build();
    }

    private static List<PromptMessage> messages(Content... contents) {
        return Stream.of(contents)
                .map(content -> PromptMessage.builder(Role.USER, content).build())
                .toList();
    }
}
