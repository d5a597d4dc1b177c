package io.xyte.mcp.stdio;

import io.xyte.mcp.core.catalog.Toolset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reads the command line. Without picocli's annotations, whose reading takes time at every start; and not loaded at all
 * when there are no arguments, as is usual.
 */
public final class OptionsParser {
    private static final String READ_ONLY = "--read-only";
    private static final String TOOLSETS = Options.TOOLSETS;
    private static final String DEMO = Options.DEMO;
    private static final Pattern OPTION_NAME = Pattern.compile("--?[a-z][a-z-]{0,30}");
    private static final String WARM_UP = "--warm-up";
    private static final String HELP = "--help";
    private static final String VERSION = "--version";

    private OptionsParser() {}

    /** The options and environment variables, for the help text and the documentation. */
    public static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("xyte-mcp-stdio");
        spec.usageMessage()
                .sortOptions(false)
                .sortSynopsis(false)
                .description(
                        "Serves the Xyte platform to an MCP client over standard input and output.",
                        "With 'doctor' before the options: checks settings, key, network and clock instead.")
                .footerHeading("%nEnvironment:%n")
                .footer(Arrays.stream(Variable.values())
                        .map(variable -> "  " + variable + "%n      " + variable.description())
                        .toArray(String[]::new));
        return spec.addOption(flag(READ_ONLY, "Hide every tool that changes something."))
                .addOption(toolsets())
                .addOption(flag(DEMO, "Serve a simulated organization; needs no key and no network."))
                .addOption(OptionSpec.builder(Options.CONNECT)
                        .paramLabel("URL")
                        .type(String.class)
                        .arity("1")
                        .description("Carry all messages to the hosted server at this address, with the key.")
                        .build())
                .addOption(OptionSpec.builder(Options.PRESETS)
                        .paramLabel("FILE")
                        .type(String.class)
                        .arity("1")
                        .description("Offer the presets of this YAML file, named lists of commands for a space.")
                        .build())
                .addOption(OptionSpec.builder(WARM_UP)
                        .hidden(true) // the launcher script's own
                        .build())
                .addOption(OptionSpec.builder(HELP)
                        .usageHelp(true)
                        .description("Show this text.")
                        .build())
                .addOption(OptionSpec.builder(VERSION)
                        .versionHelp(true)
                        .description("Show the version.")
                        .build());
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).arity("0").description(description).build();
    }

    private static OptionSpec toolsets() {
        return OptionSpec.builder(TOOLSETS)
                .paramLabel("a,b")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .hideParamSyntax(true)
                .arity("1")
                .description("Show only the tools of these toolsets: " + Toolset.names() + ".")
                .build();
    }

    /** The help text. */
    static String usage() {
        return new CommandLine(spec()).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    /**
     * Reads the command line.
     *
     * @throws SettingsException if it cannot be read; the message repeats no value, for one may be a key
     */
    static Options parse(String[] arguments) throws SettingsException {
        CommandSpec spec = spec();
        spec.parser().unmatchedArgumentsAllowed(true);
        try {
            ParseResult parsed = new CommandLine(spec).setExpandAtFiles(false).parseArgs(arguments);
            refuse(parsed.unmatched());
            return new Options(
                    parsed.isUsageHelpRequested(),
                    parsed.isVersionHelpRequested(),
                    parsed.hasMatchedOption(READ_ONLY),
                    parsed.matchedOptionValue(TOOLSETS, List.of()),
                    parsed.hasMatchedOption(DEMO),
                    parsed.hasMatchedOption(WARM_UP),
                    Optional.ofNullable(parsed.<String>matchedOptionValue(Options.CONNECT, null)),
                    Optional.ofNullable(parsed.<String>matchedOptionValue(Options.PRESETS, null)));
        } catch (MissingParameterException e) {
            throw new SettingsException(name(e) + " needs a value; see " + HELP);
        } catch (ParameterException e) {
            throw new SettingsException("the command line is not understood; see " + HELP);
        }
    }

    private static String name(MissingParameterException e) {
        return e.getMissing().stream()
                .filter(OptionSpec.class::isInstance)
                .map(option -> ((OptionSpec) option).longestName())
                .findFirst()
                .orElse("an option");
    }

    private static void refuse(List<String> unmatched) throws SettingsException {
        if (unmatched.isEmpty()) {
            return;
        }
        String name = unmatched.get(0).split("=", 2)[0];
        if (OPTION_NAME.matcher(name).matches()) {
            throw new SettingsException("no such option: " + name + "; see " + HELP);
        }
        throw new SettingsException(
                "arguments without an option's name are not taken; the key goes into " + Variable.XYTE_API_KEY);
    }
}
