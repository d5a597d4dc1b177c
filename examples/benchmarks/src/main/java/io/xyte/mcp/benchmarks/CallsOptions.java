package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.load.Door;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How the calls are measured. */
final class CallsOptions {
    @Option(
            names = "--doors",
            split = ",",
            defaultValue = "mcp,mcp_stateless,sse",
            description = "Of ${COMPLETION-CANDIDATES}; the bare handler has its own. Default: ${DEFAULT-VALUE}")
    private List<Door> doors = List.of();

    @Option(
            names = "--latency-millis",
            split = ",",
            defaultValue = "0,20",
            description = "How long upstream takes. Default: ${DEFAULT-VALUE}")
    private List<Integer> latencyMillis = List.of();

    @Option(
            names = "--sessions",
            split = ",",
            defaultValue = "1,32,256",
            description = "Sessions that call without a pause. Default: ${DEFAULT-VALUE}")
    private List<Integer> sessions = List.of();

    @Option(names = "--rounds", defaultValue = "3", description = "Windows of each figure. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--first-warm-up-seconds",
            defaultValue = "30",
            description = "For each server and door, once. Default: ${DEFAULT-VALUE}")
    private int firstWarmUpSeconds;

    @Option(
            names = "--warm-up-seconds",
            defaultValue = "2",
            description = "Before each window. Default: ${DEFAULT-VALUE}")
    private int warmUpSeconds;

    @Option(names = "--window-seconds", defaultValue = "5", description = "What is measured. Default: ${DEFAULT-VALUE}")
    private int windowSeconds;

    Calls.Plan plan(List<Subject> subjects) {
        return new Calls.Plan(
                subjects,
                doors,
                latencyMillis.stream().map(Duration::ofMillis).toList(),
                sessions,
                rounds,
                Duration.ofSeconds(firstWarmUpSeconds),
                Duration.ofSeconds(warmUpSeconds),
                Duration.ofSeconds(windowSeconds));
    }
}
