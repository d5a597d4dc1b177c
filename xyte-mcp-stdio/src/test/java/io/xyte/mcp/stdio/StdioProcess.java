package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The packed server in a process of its own, on the JVM of the test, and the client's end of its pipes. */
final class StdioProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "xyte-mcp-stdio.jar").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> errors;
    private int lastId;

    private StdioProcess(Process process) {
        this.process = process;
        CompletableFuture.runAsync(this::readLines, StdioProcess::startThread);
        this.errors = CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()), StdioProcess::startThread);
    }

    /** Starts {@code java -jar}, with nothing of Xyte in the environment but what is given. */
    static StdioProcess start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(JAR.toString());
        if (!Files.exists(JAR)) {
            throw new IOException("the jar is not packed");
        }
        return start(command, environment, arguments);
    }

    /** Starts a launcher script on the JVM of the test. */
    static StdioProcess launch(Path script, Map<String, String> environment, String... arguments) throws IOException {
        Map<String, String> withJava = new HashMap<>(environment);
        withJava.put("JAVA_HOME", System.getProperty("java.home"));
        return start(List.of(script.toString()), withJava, arguments);
    }

    private static StdioProcess start(List<String> program, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("XYTE_"));
        builder.environment().putAll(environment);
        return new StdioProcess(builder.start());
    }

    private static void startThread(Runnable work) {
        Thread thread = new Thread(work, "stdio-process");
        thread.setDaemon(true);
        thread.start();
    }

    private void readLines() {
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException e) {
            // the test has closed its end
        } finally {
            lines.add(Optional.empty());
        }
    }

    private static String readAll(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            // the process has ended
        }
        return all.toString(UTF_8);
    }

    /** Sends bytes as they are. */
    void send(byte[] bytes) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(bytes);
        in.flush();
    }

    void send(String line) throws IOException {
        send((line + "\n").getBytes(UTF_8));
    }

    /** Sends a request; returns its id. */
    int request(String method, String params) throws IOException {
        int id = ++lastId;
        send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        return id;
    }

    int call(String tool, String arguments) throws IOException {
        return request("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    /** The answer to a request that is the only one in flight. */
    JsonNode ask(String method, String params) throws Exception {
        int id = request(method, params);
        JsonNode answer = next();
        if (answer.path("id").asInt() != id) {
            throw new AssertionError("not the answer to " + id + ": " + answer);
        }
        return answer;
    }

    JsonNode initialize() throws Exception {
        return ask(
                "initialize",
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                        + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");
    }

    /** The next message; fails if there is none, or if it is no JSON. */
    JsonNode next() throws Exception {
        Optional<String> line = line();
        if (line.isEmpty()) {
            throw new AssertionError("the server has ended; it says: " + errors());
        }
        return mapper.readTree(line.get());
    }

    /** The next line; empty at the end. */
    private Optional<String> line() throws InterruptedException {
        Optional<String> line = lines.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no answer within " + LIMIT);
        }
        return line;
    }

    /** The text up to the end, for what is no protocol. */
    String text() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            text.append(line.get()).append('\n');
        }
        return text.toString();
    }

    /** The arguments of the running JVM. */
    List<String> jvmArguments() {
        return List.of(process.info().arguments().orElseThrow());
    }

    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Reads no more, as a client does that dies, and goes on sending until the process has ended. */
    void abandon() throws Exception {
        process.getInputStream().close();
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!process.waitFor(10, TimeUnit.MILLISECONDS) && System.nanoTime() < limit) {
            try {
                request("ping", "{}");
            } catch (IOException gone) {
                return;
            }
        }
    }

    /** The messages up to the end of the process. */
    List<JsonNode> rest() throws Exception {
        List<JsonNode> rest = new ArrayList<>();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            rest.add(mapper.readTree(line.get()));
        }
        return rest;
    }

    /** Tells the process to end, with SIGTERM; its pipes stay open. */
    void terminate() {
        process.toHandle().destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + LIMIT);
        }
        return process.exitValue();
    }

    /** What it has written to standard error, after its end. */
    String errors() throws InterruptedException {
        exitCode();
        return errors.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
