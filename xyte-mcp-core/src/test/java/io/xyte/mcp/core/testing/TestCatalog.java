package io.xyte.mcp.core.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.Question;
import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.catalog.ToolResult;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small catalogue without Xyte behind it. Tools: {@code echo} (its arguments), {@code slow} (waits at the {@link
 * Gate}), {@code steps} (three progress reports), {@code failing} (a failure for the model), {@code broken} (throws),
 * {@code big} (a text of {@code characters}), {@code change} (writes), {@code asking} (asks the client's user twice), and
 * {@code ticket} in another toolset. Resources
 * {@code test://greeting}, {@code test://items/{item}} and {@code test://tickets/{item}}, prompts {@code greet} and {@code
 * greet_ticket}.
 */
public final class TestCatalog implements Catalog {
    private final Gate gate = new Gate();

    private final List<TestTool> tools = List.of(
            new TestTool(
                    "echo", Toolset.DEVICES, Effect.READS, (arguments, context) -> ToolResult.of(arguments.toString())),
            new TestTool("slow", Toolset.DEVICES, Effect.READS, (arguments, context) -> slow()),
            new TestTool("steps", Toolset.DEVICES, Effect.READS, (arguments, context) -> steps(context)),
            new TestTool(
                    "failing",
                    Toolset.DEVICES,
                    Effect.READS,
                    (arguments, context) -> ToolResult.error(CatalogException.Kind.UPSTREAM, "Try echo.")),
            new TestTool("broken", Toolset.DEVICES, Effect.READS, (arguments, context) -> broken()),
            new TestTool("big", Toolset.DEVICES, Effect.READS, (arguments, context) -> big(arguments)),
            new TestTool("change", Toolset.DEVICES, Effect.WRITES, (arguments, context) -> ToolResult.of("changed")),
            new TestTool("asking", Toolset.DEVICES, Effect.READS, (arguments, context) -> asking(context)),
            new TestTool("ticket", Toolset.TICKETS, Effect.READS, (arguments, context) -> ToolResult.of("a ticket")));

    private final List<TestResource> resources = List.of(
            new TestResource("test://greeting", Toolset.DEVICES),
            new TestResource("test://items/{item}", Toolset.DEVICES),
            new TestResource("test://tickets/{item}", Toolset.TICKETS));

    private final List<Prompt> prompts =
            List.of(new TestPrompt("greet", "echo"), new TestPrompt("greet_ticket", "ticket"));

    /** Where calls of {@code slow} wait. */
    public Gate gate() {
        return gate;
    }

    private ToolResult slow() {
        return ToolResult.of(gate.pass() ? "passed" : "interrupted");
    }

    private static ToolResult steps(CallContext context) {
        for (int step = 1; step <= 3; step++) {
            context.progress().report(step, 3, "step " + step);
        }
        return ToolResult.of("three steps");
    }

    private static ToolResult asking(CallContext context) {
        String first = answer(context, "first");
        context.conversation().log(LogLevel.INFO, TextNode.valueOf("first: " + first));
        return ToolResult.of(first + " and " + answer(context, "second"));
    }

    private static String answer(CallContext context, String key) {
        return context.conversation()
                .ask(Question.confirmation(key, "Really " + key + "?"))
                .path("action")
                .asText();
    }

    private static ToolResult broken() {
        throw new IllegalStateException("detail of a bug");
    }

    private static ToolResult big(ObjectNode arguments) {
        return ToolResult.of("x".repeat(arguments.path("characters").asInt()));
    }

    @Override
    public String instructions() {
        return "Test.";
    }

    @Override
    public List<ToolDescription> tools(Access access) {
        return tools.stream()
                .filter(tool -> tool.visible(access))
                .map(TestTool::description)
                .toList();
    }

    @Override
    public Optional<ToolDescription> tool(String name, Access access) {
        return tools(access).stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    @Override
    public ToolResult call(String name, ObjectNode arguments, CallContext context) {
        try {
            return tools.stream()
                    .filter(tool -> tool.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .body()
                    .apply(arguments, context);
        } catch (CatalogException e) {
            return ToolResult.error(e.kind(), e.getMessage());
        }
    }

    @Override
    public List<Resource> resources(Access access) {
        return List.copyOf(visibleResources(access));
    }

    private List<TestResource> visibleResources(Access access) {
        return resources.stream().filter(resource -> resource.visible(access)).toList();
    }

    @Override
    public String read(String uri, CallContext context) {
        return visibleResources(context.caller().access()).stream()
                .filter(resource -> uri.startsWith(resource.uri().replace("{item}", "")))
                .findFirst()
                .orElseThrow(() -> new CatalogException(CatalogException.Kind.NOT_FOUND, "Nothing there."))
                .read(uri, context);
    }

    @Override
    public List<Prompt> prompts(Access access) {
        return prompts.stream()
                .filter(prompt -> prompt.description().tools().stream()
                        .allMatch(tool -> tool(tool, access).isPresent()))
                .toList();
    }

    @Override
    public String render(String prompt, Map<String, String> arguments, CallContext context) {
        return prompts(context.caller().access()).stream()
                .filter(candidate -> candidate.description().name().equals(prompt))
                .findFirst()
                .orElseThrow(() -> new CatalogException(CatalogException.Kind.NOT_FOUND, "No such prompt."))
                .render(arguments);
    }
}
