package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.edge.ForwardedHeader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Where {@code java -jar} starts. */
public final class Main {
    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

    private Main() {}

    /** Starts the server, or runs a command of the operator; ends the process only if it fails. */
    public static void main(String[] arguments) {
        // connections that the other side has dropped make writes fail; read once, at the first use of the HTTP client
        System.getProperties().putIfAbsent(KEEP_ALIVE, "30");
        HeapReturn.tune();
        int code = commandLine(System.getenv()).execute(arguments);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
        // a server that was started goes on in Undertow's threads
    }

    /** The command with its flags; whoever documents them finds them in its {@code getCommandSpec()}. */
    public static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new ServeCommand(environment))
                .addSubcommand(new DoctorCommand(environment))
                .registerConverter(ForwardedHeader.class, Main::header)
                .addSubcommand(TokenCommand.line(environment))
                .setCaseInsensitiveEnumValuesAllowed(true) // of the commands above, too
                .setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler(StartFailure::wrongFlag)
                .setExecutionExceptionHandler(StartFailure::noStart);
    }

    private static ForwardedHeader header(String name) {
        return Arrays.stream(ForwardedHeader.values())
                .filter(header -> header.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("it must be X-Forwarded-For or Forwarded"));
    }
}
