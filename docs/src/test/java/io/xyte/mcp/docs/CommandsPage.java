package io.xyte.mcp.docs;

import io.xyte.mcp.sse.command.ServeFlags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The page about the commands beside {@code serve}. */
final class CommandsPage {
    private static final String HEAD = """
            # Commands

            Generated from the code by the module `docs`. `./xyte-mcp COMMAND` builds what is missing and runs it; without the script it
            is `java -jar xyte-mcp-sse.jar COMMAND`, and `serve` is no word then.

            | command | what it does |
            | --- | --- |
            | `demo` | serves simulated organizations; takes the [settings of the hosted server](../README.md#hosted-server) |
            | `serve` | serves; takes the same settings |
            | `doctor` | checks the same settings and starts nothing: see [before the first start](operating.md#before-the-first-start) |
            | `stdio` | the local server, with [its settings](../README.md#local-server); `stdio doctor` checks them |
            | `token`, `usage` | below; what they are for is in [access tokens](operating.md#access-tokens) and [usage](operating.md#usage) |

            All end with 0 if they did what they were asked to, and with 2 if a flag or a setting is wrong. `doctor` ends with 1 if something
            does not work.
            """;

    private CommandsPage() {}

    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (CommandSpec spec : commands()) {
            page.append("\n## ").append(name(spec)).append("\n\n");
            page.append(String.join(" ", spec.usageMessage().description())).append("\n\n");
            page.append(flags(spec));
        }
        return page.toString();
    }

    /** The ones that do something and take no settings of the server. */
    private static List<CommandSpec> commands() {
        List<CommandSpec> found = new ArrayList<>();
        Map<String, CommandLine> top = ServeFlags.spec().subcommands();
        top.values().stream()
                .filter(line -> !line.getCommandName().equals("doctor"))
                .forEach(line -> {
                    List<CommandLine> below = List.copyOf(line.getSubcommands().values());
                    (below.isEmpty() ? List.of(line) : below).forEach(each -> found.add(each.getCommandSpec()));
                });
        found.sort(Comparator.comparing(CommandsPage::name));
        return found;
    }

    private static String name(CommandSpec spec) {
        return spec.qualifiedName().replaceFirst("^xyte-mcp-sse ", "");
    }

    private static String flags(CommandSpec spec) {
        Table table = new Table("argument", "needed", "meaning");
        spec.positionalParameters()
                .forEach(parameter -> table.row(
                        Table.code(parameter.paramLabel()), "yes", String.join(" ", parameter.description())));
        for (OptionSpec option : spec.options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                String value = option.arity().min() > 0 ? " " + option.paramLabel() : "";
                table.row(
                        Table.code(option.longestName() + value),
                        option.required() ? "yes" : "",
                        String.join(" ", option.description()));
            }
        }
        return table.toString();
    }
}
