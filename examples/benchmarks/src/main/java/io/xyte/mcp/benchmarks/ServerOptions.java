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
        return new Launch(jar("xyte-mcp-sse"), jvmArguments, hostedArguments, logs);
    }

    /** Where a launcher's jar is when it has been built. */
    Path jar(String module) {
        return home.resolve(module).resolve("target").resolve(module + ".jar");
    }

    List<Subject> subjects() {
        return subjects;
    }
}
