package io.xyte.mcp.docs;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packed hosted server with two simulated organizations, all records and metrics on. */
final class DemoServer implements AutoCloseable {
    /** So many of one address are looked at in a minute. */
    static final int WRONG_KEYS = 20;

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final int metricsPort;

    private DemoServer(Process process, int port, int metricsPort) {
        this.process = process;
        this.port = port;
        this.metricsPort = metricsPort;
    }

    static DemoServer start(ProcessBuilder builder, Path data) throws IOException {
        int port = freePort();
        int metricsPort = freePort();
        List<String> command = new ArrayList<>(List.of("java", "-jar", "xyte-mcp-sse/target/xyte-mcp-sse.jar"));
        command.addAll(List.of("--demo", "--port", "" + port, "--metrics-port", "" + metricsPort));
        command.addAll(List.of(
                "--data-dir",
                data.toString(),
                "--audit-log",
                data.resolve("audit.log").toString()));
        command.addAll(List.of("--address-failures-per-minute", "" + WRONG_KEYS));
        Process process = builder.command(command).redirectErrorStream(true).start();
        DemoServer server = new DemoServer(process, port, metricsPort);
        server.awaitStart(process.inputReader(StandardCharsets.UTF_8));
        return server;
    }

    private void awaitStart(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("serves MCP at")) {
                drain(output);
                return;
            }
        }
        throw new AssertionError("the demo did not start: " + said);
    }

    /** A pipe that nobody reads would stop the server. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "demo");
        reader.setDaemon(true);
        reader.start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    int metricsPort() {
        return metricsPort;
    }

    /** Ends a session. */
    HttpResponse<String> delete(String address, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).DELETE();
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a message of MCP as a client that has an address and headers. */
    HttpResponse<String> post(String address, Map<String, String> headers, String message)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(message));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The page of metrics. */
    String metrics() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + metricsPort + "/metrics");
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
