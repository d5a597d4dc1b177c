package io.xyte.mcp.benchmarks;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which servers, and how they are started. */
final class ServerOptions {
    @Option(
            names = "--home",
            defaultValue = ".",
            description = "The checkout, in which the launchers have been built. Default: ${DEFAULT-VALUE}")
    private Path home = Path.of(".");

    @Option(
            names = "--servers",
            split = ",",
            defaultValue = "ours,sdk,bare",
            description = "Of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private List<Subject> subjects = List.of();

    @Option(
            names = "--jvm",
            split = ",",
            defaultValue = "-Xmx512m",
            description = "JVM arguments of all HTTP servers. Default: ${DEFAULT-VALUE}")
    private List<String> jvmArguments = List.of();

    @Option(names = "--hosted", split = ",", description = "Further arguments of the hosted server of this project.")
    private List<String> hostedArguments = List.of();

    @Option(
            names = "--logs",
            defaultValue = "target/benchmarks",
            description = "Where the servers' output goes. Default: ${DEFAULT-VALUE}")
    private Path logs = Path.of("target", "benchmarks");

    Launch launch() {
        Path jar = home.resolve("xyte-mcp-sse/target/xyte-mcp-sse.jar");
        return new Launch(jar, jvmArguments, hostedArguments, logs);
    }

    List<Subject> subjects() {
        return subjects;
    }

    Path home() {
        return home;
    }
}
