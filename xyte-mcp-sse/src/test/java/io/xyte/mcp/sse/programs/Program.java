package io.xyte.mcp.sse.programs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of a program that the machine may have. What it says is kept in a file. */
public final class Program implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Skips the test where a program is not on the path, or fails it if {@code XYTE_MCP_TESTS_NEED_REDIS} is true, as for Redis.
     */
    public static void assumeInstalled(String name) {
        boolean installed = isInstalled(name);
        if (Boolean.parseBoolean(System.getenv("XYTE_MCP_TESTS_NEED_REDIS"))) {
            assertThat(installed).as(name + " is installed").isTrue();
        }
        assumeTrue(installed, name + " is not installed");
    }

    private static boolean isInstalled(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    /** A port of the loopback address that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command in a directory, where its output goes, too; with further variables of the environment. */
    public static Program start(Path directory, Map<String, String> environment, List<String> command) {
        try {
            Path output =
                    Files.createTempFile(directory, Path.of(command.get(0)).getFileName() + "-", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end and gives what it said; fails if it fails. */
    public static String run(Path directory, List<String> command) {
        try (Program program = start(directory, Map.of(), command)) {
            if (!program.process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || program.process.exitValue() != 0) {
                throw new AssertionError(command + ": " + program.said());
            }
            return program.said();
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    /** Waits until it takes connections at a port of the loopback address. */
    public Program awaitPort(int port) {
        long endNanos = System.nanoTime() + LIMIT.toNanos();
        while (!takesConnections(port)) {
            if (!process.isAlive() || System.nanoTime() > endNanos) {
                throw new AssertionError("it takes no connections: " + said());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return this;
    }

    private static boolean takesConnections(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** All that it has written so far. */
    public String said() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it. One that does not end when it is told to is killed, with what it has started. */
    @Override
    public void close() {
        // first as it should be: a killed child would be started anew before its parent is killed, too
        process.destroy();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }
}
