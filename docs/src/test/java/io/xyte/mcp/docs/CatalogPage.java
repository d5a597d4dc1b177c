package io.xyte.mcp.docs;

import io.xyte.mcp.core.TestPresets;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.PromptDescription;
import io.xyte.mcp.core.catalog.ResourceDescription;
import io.xyte.mcp.core.catalog.Toolset;
import java.util.List;
import java.util.stream.Collectors;

/** The page about toolsets, resources and prompts. */
final class CatalogPage {
    private static final XyteCatalog CATALOG = TestPresets.catalog();

    private CatalogPage() {}

    static String page() {
        return """
                # Catalogue

                Generated from the code by the module `docs`. [Tools](tools.md) have a page of their own.

                ## Toolsets

                Names for `--toolsets`, `XYTE_TOOLSETS`, the policy file, the header `X-MCP-Toolsets` and addresses such as
                `/mcp/x/devices,tickets`. `default` stands for those that are on by default, `all` for all.

                %s
                ## Resources

                What a tool answers, as JSON under an address. A resource is there for whoever may call the tool. Clients can have the
                ids in templates completed.

                %s
                ## Prompts

                %s""".formatted(toolsets(), resources(), prompts()).stripTrailing() + "\n";
    }

    private static String toolsets() {
        Table table = new Table("toolset", "on by default", "tools");
        for (Toolset toolset : Toolset.values()) {
            table.row(Table.code(toolset.id()), Toolset.DEFAULTS.contains(toolset) ? "yes" : "no", tools(toolset));
        }
        return table.toString();
    }

    private static String tools(Toolset toolset) {
        return TestPresets.tools().stream()
                .filter(tool -> tool.definition().toolset() == toolset)
                .map(tool -> link(tool.definition().name()))
                .collect(Collectors.joining(", "));
    }

    private static String resources() {
        Table table = new Table("address", "title", "shows the answer of");
        CATALOG.resources(Access.FULL).forEach(resource -> {
            ResourceDescription description = resource.description();
            table.row(Table.code(description.uri()), description.title(), link(description.tool()));
        });
        return table.toString();
    }

    private static String prompts() {
        Table table = new Table("prompt", "title", "what it does", "arguments");
        CATALOG.prompts(Access.FULL).forEach(prompt -> {
            PromptDescription description = prompt.description();
            table.row(
                    Table.code(description.name()),
                    description.title(),
                    description.description(),
                    arguments(description.arguments()));
        });
        return table.toString();
    }

    private static String arguments(List<PromptDescription.Argument> arguments) {
        return arguments.stream()
                .map(argument -> Table.code(argument.name()) + (argument.required() ? "" : " (may be left out)") + ": "
                        + argument.description())
                .collect(Collectors.joining("; "));
    }

    private static String link(String tool) {
        return "[`" + tool + "`](tools.md#" + tool + ")";
    }
}
