package io.xyte.mcp.sse;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** Where {@code java -jar} starts. */
final class Main {
    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

    private Main() {}

    public static void main(String[] arguments) {
        // connections that the other side has dropped make writes fail; read once, at the first use of the HTTP client
        System.getProperties().putIfAbsent(KEEP_ALIVE, "30");
        int code = commandLine(System.getenv()).execute(arguments);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
        // a server that was started goes on in Undertow's threads
    }

    /** The command with its flags; whoever documents them finds them in its {@code getCommandSpec()}. */
    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new ServeCommand(environment))
                .addSubcommand(TokenCommand.line(environment))
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(StartFailure::wrongFlag)
                .setExecutionExceptionHandler(StartFailure::noStart);
    }
}
