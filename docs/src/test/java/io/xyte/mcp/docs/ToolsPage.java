package io.xyte.mcp.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.Examples;
import io.xyte.mcp.core.Organization;
import io.xyte.mcp.core.TestPresets;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;

/** The table of tools and the page about them, with answers of the simulated organization at a fixed time. */
final class ToolsPage {
    private static final String HEAD = """
            # Tools

            Generated from the code by the module `docs`. The examples are calls to the simulated organization; of longer
            answers you see two rows of a list and the beginning of a text.

            What a tool does to the organization is its effect. A tool that only reads is called freely. A tool that changes
            something has the argument `dry_run`, and a tool that takes something away wants its target repeated in
            `confirm`. With `--read-only` neither kind exists. Times in arguments are ISO 8601 with an offset, or ages such
            as `3d`. The tools for presets are there when the operator has named a file of presets.

            """;

    private ToolsPage() {}

    static List<ToolDescription> tools() {
        return TestPresets.catalog().tools(Access.FULL);
    }

    /** Name, first sentence, effect and toolset of each tool. */
    static String table() {
        Table table = new Table("tool", "what it does", "effect", "toolset");
        for (ToolDescription tool : tools()) {
            String link = "[`" + tool.name() + "`](docs/tools.md#" + tool.name() + ")";
            table.row(link, firstSentence(tool.description()), effect(tool.effect()), toolset(tool.name()));
        }
        return table.toString();
    }

    /** Everything about each tool. */
    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        tools().forEach(tool -> page.append(section(tool)));
        return page.toString().stripTrailing() + "\n";
    }

    private static String section(ToolDescription tool) {
        return "## " + tool.name() + "\n\n" + tool.title() + ". Effect: " + effect(tool.effect()) + ".\n\n"
                + quoted(tool.description()) + "\n"
                + arguments(tool) + "\n"
                + answer(tool.name())
                + example(tool.name());
    }

    private static String arguments(ToolDescription tool) {
        List<SchemaField> fields = SchemaField.of(tool.inputSchema());
        if (fields.isEmpty()) {
            return "No arguments.\n";
        }
        Table table = new Table("argument", "type", "needed", "meaning");
        for (SchemaField field : fields) {
            table.row(Table.code(field.name()), field.type(), field.required() ? "yes" : "", field.meaning());
        }
        return table.toString();
    }

    private static String answer(String name) {
        Table table = new Table("field of the answer", "type");
        for (SchemaField field : SchemaField.of(tool(name).answerSchema())) {
            table.row(Table.code(field.name()), field.type());
        }
        return table + "\n";
    }

    private static Tool<?> tool(String name) {
        return TestPresets.tools().stream()
                .filter(tool -> tool.definition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String toolset(String tool) {
        Toolset toolset = tool(tool).definition().toolset();
        return toolset.id() + (Toolset.DEFAULTS.contains(toolset) ? "" : ", off by default");
    }

    /** In an organization of its own, so that no example sees what another has done. */
    private static String example(String tool) {
        try (Organization organization = new Organization()) {
            ObjectNode arguments = new Examples(organization).of(tool);
            JsonNode answer = organization.answer(tool, arguments);
            return "```json\n" + Shortened.text(arguments) + "\n```\n\nis answered with\n\n```json\n"
                    + Shortened.text(answer) + "\n```\n\n";
        }
    }

    private static String quoted(String description) {
        return description.lines().map(line -> "> " + line + "\n").reduce("", String::concat);
    }

    private static String firstSentence(String text) {
        return text.split("(?<=\\.)\\s", 2)[0];
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case READS -> "reads";
            case WRITES -> "changes";
            case DESTROYS -> "takes away";
        };
    }
}
