package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.process.JavaCommand;
import io.xyte.mcp.benchmarks.server.SdkStdio;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which local servers are started, and how often. */
final class StartupOptions {
    /** The name of the server that the others are compared with. */
    static final String REFERENCE = "SDK stdio, java -cp";

    @Option(names = "--starts", defaultValue = "15", description = "Starts of each. Default: ${DEFAULT-VALUE}")
    private int starts;

    @Option(names = "--launcher", description = "The launcher script of the local server; left out if not given.")
    private @Nullable Path launcher;

    int starts() {
        return starts;
    }

    /** By name; the launcher script only if it was given. */
    Map<String, List<String>> commands(Path jar) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        if (launcher != null) {
            commands.put("Xyte MCP, launcher", List.of(launcher.toString()));
        }
        commands.put("Xyte MCP, java -jar", JavaCommand.jar(jar, List.of(), List.of()));
        commands.put(REFERENCE, JavaCommand.main(SdkStdio.class, List.of()));
        return commands;
    }
}
