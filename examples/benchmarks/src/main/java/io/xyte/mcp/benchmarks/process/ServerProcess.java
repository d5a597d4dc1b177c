package io.xyte.mcp.benchmarks.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** A server in a process of its own, on a free port of the loopback address, until it is closed. Thread-safe. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Process process;
    private final InetSocketAddress address;
    private final Thread atExit;

    private ServerProcess(Process process, InetSocketAddress address) {
        this.process = process;
        this.address = address;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts it and waits until it takes connections.
     *
     * @param command by the port
     * @param log takes what it prints
     * @throws IOException if it cannot be started, ends early, or takes no connection within a minute
     */
    public static ServerProcess start(IntFunction<List<String>> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        ProcessBuilder builder = new ProcessBuilder(command.apply(address.getPort()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        ServerProcess server = new ServerProcess(builder.start(), address);
        server.awaitReady(log);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!takesConnections()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() - end >= 0) {
                close();
                throw new IOException("the server did not start; see " + log);
            }
        }
    }

    private boolean takesConnections() {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** The same as a URL without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    /** For its memory. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Processor time so far; zero when it has ended. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to end, and ends it if it does not within 15 s or if the thread is interrupted. */
    @Override
    public void close() {
        process.destroy();
        if (!endsByItself()) {
            process.destroyForcibly();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private boolean endsByItself() {
        try {
            return process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
