package io.xyte.mcp.core.catalog;

import io.xyte.mcp.core.answer.CleanText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The prompts by name. Immutable and thread-safe. */
public final class PromptRegistry {
    private static final int MAX_ARGUMENT_LENGTH = 200;

    private final List<Prompt> prompts;
    private final ToolRegistry tools;

    /**
     * A registry.
     *
     * @param prompts in the order in which clients see them
     * @param tools a prompt is of no use to a caller who does not see the tools that it names
     */
    public PromptRegistry(List<Prompt> prompts, ToolRegistry tools) {
        this.prompts = List.copyOf(prompts);
        this.tools = tools;
    }

    /** The prompts that a caller sees. */
    public List<Prompt> prompts(Access access) {
        return prompts.stream()
                .filter(prompt -> prompt.description().tools().stream()
                        .allMatch(tool -> tools.description(tool, access).isPresent()))
                .toList();
    }

    /**
     * Renders a prompt. What the user typed is cleaned and bounded before.
     *
     * @throws CatalogException if the caller sees none of that name, or an argument is missing or unknown
     */
    public String render(String name, Map<String, String> sent, CallContext context) {
        Prompt prompt = prompts(context.caller().access()).stream()
                .filter(seen -> seen.description().name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("Unknown prompt."));
        return prompt.render(checked(prompt.description(), sent));
    }

    private static Map<String, String> checked(PromptDescription prompt, Map<String, String> sent) {
        List<String> valid = prompt.arguments().stream()
                .map(PromptDescription.Argument::name)
                .toList();
        Map<String, String> arguments = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (!valid.contains(name)) {
                throw invalid("Unknown argument \"" + CleanText.line(name, 40) + "\". Valid: "
                        + String.join(", ", valid) + ".");
            }
            if (!value.isBlank()) {
                arguments.put(name, CleanText.line(value, MAX_ARGUMENT_LENGTH));
            }
        });
        String missing = prompt.arguments().stream()
                .filter(argument -> argument.required() && !arguments.containsKey(argument.name()))
                .map(argument -> argument.name() + " is required: " + argument.description())
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            throw invalid(missing);
        }
        return arguments;
    }

    private static CatalogException invalid(String words) {
        return new CatalogException(CatalogException.Kind.INVALID_ARGUMENT, words);
    }
}
