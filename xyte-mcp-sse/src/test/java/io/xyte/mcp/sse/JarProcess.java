package io.xyte.mcp.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packed server in a process of its own, on the Java that runs the test. */
final class JarProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "xyte-mcp-sse.jar");
    private static final Pattern SERVES = Pattern.compile("serves MCP at (http://[^/]+)/mcp");
    private static final int LIMIT_SECONDS = 30;

    private final Process process;
    private final Path output;

    private JarProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static JarProcess start(String... flags) {
        return start(Map.of(), "", flags);
    }

    /** Starts it with variables and with what stands on its standard input. */
    static JarProcess start(Map<String, String> environment, String input, String... flags) {
        try {
            Path output = Files.createTempFile("xyte-mcp-sse", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
            command.addAll(List.of(flags));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("XYTE_") || name.equals("REDIS_URL"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(UTF_8));
            }
            return new JarProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it serves, and gives the address. */
    URI address() {
        Waiting.until(() -> SERVES.matcher(said()).find() || !process.isAlive());
        Matcher serves = SERVES.matcher(said());
        if (!serves.find()) {
            throw new AssertionError("it does not serve: " + said());
        }
        return URI.create(serves.group(1));
    }

    /** All that it has written so far. */
    String said() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end and gives its exit code. */
    int exitCode() {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it has not ended");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
