package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.process.JavaCommand;
import io.xyte.mcp.benchmarks.process.ServerProcess;
import io.xyte.mcp.benchmarks.server.BareUndertow;
import io.xyte.mcp.benchmarks.server.SdkOnJetty;
import io.xyte.mcp.benchmarks.server.ToolList;
import io.xyte.mcp.benchmarks.upstream.Upstream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How servers are started, all on the same terms.
 *
 * @param hostedJar the hosted server's jar
 * @param jvmArguments of every server
 * @param hostedArguments of the hosted server only
 * @param logs a directory that takes what the servers print
 */
record Launch(Path hostedJar, List<String> jvmArguments, List<String> hostedArguments, Path logs) {
    /** The highest that all limits take. */
    private static final String MANY = "1000000";

    private static final String POLICY_FILE = "policy.yaml";
    private static final String POLICY = """
            default:
              deny_tools: [xyte_api_write]
              limits:
                reads_per_minute: 1000000
            organizations:
              another-organization:
                read_only: true
            """;

    ServerProcess upstream(Duration latency) throws IOException, InterruptedException {
        String millis = Long.toString(latency.toMillis());
        return ServerProcess.start(
                port -> JavaCommand.main(
                        Upstream.class, List.of("-Xmx128m"), "--port", text(port), "--latency-millis", millis),
                Map.of(),
                log("upstream"));
    }

    ServerProcess start(Subject subject, URI upstream) throws IOException, InterruptedException {
        if (subject == Subject.OURS_FULL) {
            Files.writeString(Files.createDirectories(logs).resolve(POLICY_FILE), POLICY);
        }
        return ServerProcess.start(
                port -> command(subject, upstream, port),
                environment(upstream),
                log(subject.name().toLowerCase(Locale.ROOT)));
    }

    /**
     * What servers are told beside their arguments. A benchmark is one caller at one address, which asks more than any
     * assistant; flags can say otherwise.
     */
    Map<String, String> environment(URI upstream) throws IOException {
        Map<String, String> environment = new HashMap<>(ToolList.write(Files.createDirectories(logs)));
        environment.put("XYTE_BASE_URL", upstream.toString());
        environment.put("XYTE_MCP_ADDRESS_REQUESTS_PER_MINUTE", MANY);
        environment.put("XYTE_MCP_REQUESTS_PER_MINUTE", MANY);
        environment.put("XYTE_MCP_READS_PER_MINUTE", MANY);
        environment.put("XYTE_MCP_WRITES_PER_MINUTE", MANY);
        return environment;
    }

    private List<String> command(Subject subject, URI upstream, int port) {
        return switch (subject) {
            case OURS -> JavaCommand.jar(hostedJar, jvmArguments, hostedArguments(port));
            case OURS_FULL -> JavaCommand.jar(hostedJar, jvmArguments, allOn(port));
            case SDK -> main(SdkOnJetty.class, upstream, port);
            case SDK_IMMEDIATE -> main(SdkOnJetty.class, upstream, port, "--immediate");
            case BARE -> main(BareUndertow.class, upstream, port);
        };
    }

    private List<String> hostedArguments(int port) {
        List<String> arguments = new ArrayList<>(List.of("--port", text(port)));
        arguments.addAll(hostedArguments);
        return arguments;
    }

    /** Limits are on without a flag. */
    private List<String> allOn(int port) {
        List<String> arguments = hostedArguments(port);
        arguments.addAll(List.of("--audit-log", logs.resolve("audit.jsonl").toString()));
        arguments.addAll(List.of("--data-dir", logs.resolve("data").toString()));
        arguments.addAll(List.of("--policy", logs.resolve(POLICY_FILE).toString()));
        return arguments;
    }

    private List<String> main(Class<?> main, URI upstream, int port, String... more) {
        List<String> command =
                JavaCommand.main(main, jvmArguments, "--port", text(port), "--upstream", upstream.toString());
        command.addAll(List.of(more));
        return command;
    }

    private Path log(String name) throws IOException {
        return Files.createDirectories(logs).resolve(name + ".log");
    }

    private static String text(int port) {
        return Integer.toString(port);
    }
}
