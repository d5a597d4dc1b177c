package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.store.Database;
import io.xyte.mcp.sse.usage.Dimension;
import io.xyte.mcp.sse.usage.SqliteUsage;
import io.xyte.mcp.sse.usage.UsageFormat;
import io.xyte.mcp.sse.usage.UsageReport;
import io.xyte.mcp.sse.usage.UsageSettings;
import io.xyte.mcp.sse.usage.UsageStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the usage that a server keeps in its data directory, whether or not it runs. */
@Command(
        name = "usage",
        description = "Prints who used which tool how much, from the data directory of a server.",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        sortOptions = false)
final class UsageCommand implements Callable<Integer> {
    private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,4})([hd])");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIRECTORY",
            required = true,
            description = "The data directory of the server.")
    private Path dataDir = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "PERIOD",
            defaultValue = "7d",
            description = "How far to look back, such as 12h or 30d (default: ${DEFAULT-VALUE}).")
    private String since = "";

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "tool",
            description = "tool, organization, caller, client, day or hour (default: ${DEFAULT-VALUE}).")
    private Dimension by = Dimension.TOOL;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private UsageFormat format = UsageFormat.TABLE;

    @Override
    public Integer call() {
        Path file = dataDir.resolve(UsageSettings.FILE);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("--data-dir " + dataDir + " holds no usage: there is no " + file);
        }
        try (UsageStore store = new SqliteUsage(Database.open(file))) {
            UsageReport report = UsageReport.read(store, Clock.systemUTC(), period(since), Set.of(by));
            spec.commandLine().getOut().println(format.print(by, report.by(by)));
        }
        return ExitCode.OK;
    }

    /** A period such as {@code 7d}: the day or hour that runs counts as one. */
    private static Duration period(String text) {
        Matcher parts = PERIOD.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("--since must be like 12h or 30d, was " + text);
        }
        long count = Long.parseLong(parts.group(1));
        return parts.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    }
}
