package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.load.Door;
import io.xyte.mcp.benchmarks.process.ServerProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command: runs the parts that are asked for, one after the other, and prints a table after each. */
@Command(
        name = "xyte-mcp-benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures the servers beside others, on this machine, and prints tables in Markdown.")
public final class Benchmarks implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "calls,idle,churn,startup",
            description = "Of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private List<Part> parts = List.of();

    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Mixin
    private CallsOptions calls = new CallsOptions();

    @Option(
            names = "--idle-sessions",
            split = ",",
            defaultValue = "1000,5000,10000",
            description = "Default: ${DEFAULT-VALUE}")
    private List<Integer> idleSessions = List.of();

    @Option(names = "--churn-sessions", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}")
    private int churnSessions;

    @Option(
            names = "--rest-seconds",
            defaultValue = "130",
            description =
                    "From the last session's end to the last look at the memory; more than the servers' time-outs of"
                            + " idle connections. Default: ${DEFAULT-VALUE}")
    private int restSeconds;

    @Mixin
    private StartupOptions startup = new StartupOptions();

    private enum Part {
        CALLS,
        IDLE,
        CHURN,
        STARTUP
    }

    /** Exits with 1 if an answer was wrong or a part could not be run. */
    public static void main(String[] arguments) {
        System.exit(command().execute(arguments));
    }

    static CommandLine command() {
        return new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Benchmarks::explain);
    }

    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof IOException) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Java %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        boolean faultless = true;
        for (Part part : parts) {
            switch (part) {
                case CALLS -> faultless = calls(out);
                case IDLE -> idle(out);
                case CHURN -> churn(out);
                case STARTUP -> startup(out);
            }
            out.println();
            out.flush();
        }
        return faultless ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private boolean calls(PrintWriter out) throws IOException, InterruptedException {
        List<CallsRow> rows = new Calls(servers.launch(), calls.plan(servers.subjects())).run();
        out.print(new CallsReport(rows));
        return rows.stream().allMatch(row -> row.faults() == 0);
    }

    private void idle(PrintWriter out) throws IOException, InterruptedException {
        try (ServerProcess upstream = servers.launch().upstream(Duration.ZERO)) {
            Idle idle = new Idle(servers.launch(), upstream.url(), Duration.ofSeconds(restSeconds));
            out.print("## Idle SSE sessions\n\n" + idle.run(withSessions(), idleSessions));
        }
    }

    private void churn(PrintWriter out) throws IOException, InterruptedException {
        try (ServerProcess upstream = servers.launch().upstream(Duration.ZERO)) {
            Churn churn = new Churn(servers.launch(), upstream.url(), Duration.ofSeconds(restSeconds));
            out.print("## SSE sessions opened and dropped\n\n" + churn.run(withSessions(), churnSessions));
        }
    }

    private void startup(PrintWriter out) throws IOException, InterruptedException {
        try (ServerProcess upstream = servers.launch().upstream(Duration.ZERO)) {
            Map<String, String> environment = servers.launch().environment(upstream.url());
            environment.put("XYTE_API_KEY", "canary-key-start");
            Startup starts = new Startup(startup.commands(servers.jar("xyte-mcp-stdio")), environment);
            out.print(new StartupReport(starts.run(startup.starts()), StartupOptions.REFERENCE));
        }
    }

    private List<Subject> withSessions() {
        return servers.subjects().stream()
                .filter(subject -> subject.doors().contains(Door.SSE))
                .toList();
    }
}
