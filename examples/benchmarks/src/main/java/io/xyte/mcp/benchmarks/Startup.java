package io.xyte.mcp.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.mcp.benchmarks.process.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long a local server takes from the start of its process to its answer to {@code initialize}. */
final class Startup {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Executor WATCHDOG = CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS);
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
            + "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
            + "\"clientInfo\":{\"name\":\"start-up\",\"version\":\"1\"}}}\n";

    private final Map<String, List<String>> commands;
    private final Map<String, String> environment;

    /**
     * One start.
     *
     * @param toAnswer from before the process is made to after its answer was read
     * @param residentBytes when it had answered
     * @param cpu processor time until then
     */
    record Sample(Duration toAnswer, long residentBytes, Duration cpu) {}

    /**
     * For these servers.
     *
     * @param commands by name; the last is the one that the others are compared with
     */
    Startup(Map<String, List<String>> commands, Map<String, String> environment) {
        this.commands = new LinkedHashMap<>(commands);
        this.environment = environment;
    }

    /** Starts each so often, in turns. */
    Map<String, List<Sample>> run(int times) throws IOException, InterruptedException {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = 0; round < times; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                samples.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                        .add(once(command));
            }
        }
        return samples;
    }

    private Sample once(Map.Entry<String, List<String>> command) throws IOException, InterruptedException {
        try {
            return once(command.getValue());
        } catch (IOException failed) {
            throw new IOException(command.getKey() + ": " + failed.getMessage(), failed);
        }
    }

    private Sample once(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        WATCHDOG.execute(process::destroyForcibly);
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            process.getOutputStream().write(INITIALIZE.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            String answer = answers.readLine();
            Duration toAnswer = Duration.ofNanos(System.nanoTime() - start);
            check(answer);
            return new Sample(
                    toAnswer,
                    Memory.residentBytes(process.toHandle()),
                    process.info().totalCpuDuration().orElse(Duration.ZERO));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static void check(@Nullable String answer) throws IOException {
        JsonNode message = answer == null ? MAPPER.missingNode() : MAPPER.readTree(answer);
        if (message.path("id").asInt() != 1 || !message.path("result").has("protocolVersion")) {
            throw new IOException("not the answer to initialize");
        }
    }
}
