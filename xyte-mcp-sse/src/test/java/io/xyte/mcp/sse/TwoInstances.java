package io.xyte.mcp.sse;

import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.RecordedRequest;
import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.sse.programs.Program;
import io.xyte.mcp.sse.programs.Proxy;
import io.xyte.mcp.sse.redis.RedisServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Two packed servers with one Redis, nginx in front of them and a simulated Xyte behind them, all in processes of their own but the last. */
final class TwoInstances implements AutoCloseable {
    private final RedisServer redis = RedisServer.start();
    private final XyteSandbox xyte;
    private final List<Integer> ports = List.of(Program.freePort(), Program.freePort());
    private final List<JarProcess> servers = new ArrayList<>();
    private final Proxy.Running nginx;
    private final Map<String, Integer> notes = new ConcurrentHashMap<>();

    TwoInstances(int organizations, Path directory) {
        xyte = XyteSandbox.builder().organizations(organizations).start();
        // hits nothing, and hears of everything that reaches Xyte
        xyte.faults().next(1, this::passes, Fault.status(500));
        nginx = Proxy.NGINX.before(ports.get(0), ports.get(1), directory);
        ports.forEach(port -> servers.add(start(port)));
        servers.forEach(JarProcess::address);
    }

    private boolean passes(RecordedRequest request) {
        if (request.method().equals("POST") && request.path().endsWith("/notes")) {
            notes.merge(McpHttp.json(request.body()).path("content").asText(), 1, Integer::sum);
        }
        return false;
    }

    private JarProcess start(int port) {
        return JarProcess.start(
                Map.of("REDIS_URL", redis.url().toString()),
                "",
                "--port",
                String.valueOf(port),
                "--behind-proxy",
                "127.0.0.1",
                "--address-requests-per-minute", // all clients are at one address
                "1000000",
                "--address-failures-per-minute",
                "1000000",
                "--xyte-base-url",
                xyte.baseUri().toString());
    }

    /** Where clients call. */
    URI address() {
        return nginx.address();
    }

    XyteSandbox xyte() {
        return xyte;
    }

    RedisServer redis() {
        return redis;
    }

    /** How often each note reached Xyte. */
    Map<String, Integer> notes() {
        return notes;
    }

    /** Ends one at once, as a crash does. */
    void kill(int server) {
        servers.get(server).close();
    }

    /** Ends one as it should end. */
    int terminate(int server) {
        try (JarProcess ending = servers.get(server)) {
            ending.terminate();
            return ending.exitCode();
        }
    }

    /** Starts one that has ended, and waits until it serves. */
    void restart(int server) {
        servers.set(server, start(ports.get(server)));
        servers.get(server).address();
    }

    /** Whether both say that nothing is amiss. */
    boolean areWell() {
        return ports.stream().allMatch(port -> {
            String page = new McpHttp(URI.create("http://127.0.0.1:" + port), "none")
                    .get("/readyz")
                    .body();
            return page.contains("\"redis\":\"ok\"") && page.contains("\"ready\"");
        });
    }

    @Override
    public void close() {
        Stream.concat(Stream.of(nginx), servers.stream()).forEach(TwoInstances::end);
        redis.close();
        xyte.close();
    }

    private static void end(AutoCloseable process) {
        try {
            process.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
