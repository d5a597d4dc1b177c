package io.xyte.mcp.docs;

import io.xyte.mcp.sse.command.ServeFlags;
import io.xyte.mcp.stdio.OptionsParser;
import io.xyte.mcp.stdio.Variable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can be set at the launchers, from their own flags. */
final class SettingsTables {
    private SettingsTables() {}

    /** The local server: its flags with the variables of the same meaning, and the variables that have no flag. */
    static String stdio() {
        Table table = table();
        Set<Variable> left = EnumSet.allOf(Variable.class);
        for (OptionSpec option : settings(OptionsParser.spec())) {
            Optional<Variable> variable = left.stream()
                    .filter(each -> flagOf(each).equals(option.longestName()))
                    .findFirst();
            variable.ifPresent(left::remove);
            row(table, option, variable.map(Variable::name));
        }
        left.forEach(variable -> table.row("", Table.code(variable.name()), "", variable.description()));
        return table.toString();
    }

    /** The hosted server, whose flags have variables without exception, and its secrets, which have no flag. */
    static String sse() {
        Table table = table();
        for (OptionSpec option : settings(ServeFlags.spec())) {
            row(table, option, Optional.of(ServeFlags.variable(option)));
        }
        ServeFlags.secrets().forEach((name, meaning) -> table.row("", Table.code(name), "", meaning));
        return table.toString();
    }

    private static Table table() {
        return new Table("flag", "environment variable", "default", "meaning");
    }

    private static Iterable<OptionSpec> settings(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .toList();
    }

    private static String flagOf(Variable variable) {
        return "--"
                + variable.name()
                        .replaceFirst("^XYTE_", "")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    private static void row(Table table, OptionSpec option, Optional<String> variable) {
        String flag = option.longestName();
        String value = takesValue(option) ? " " + option.paramLabel() : "";
        table.row(Table.code(flag + value), variable.map(Table::code).orElse(""), defaultOf(option), meaning(option));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().min() > 0;
    }

    private static String defaultOf(OptionSpec option) {
        if (!takesValue(option)) {
            return "off";
        }
        return Optional.ofNullable(option.defaultValue()).map(Table::code).orElse("");
    }

    /** Without a default that has a column of its own. */
    private static String meaning(OptionSpec option) {
        String words = String.join(" ", option.description());
        return option.defaultValue() == null ? words : words.replaceAll(" \\(default: [^)]*\\)", "");
    }
}
