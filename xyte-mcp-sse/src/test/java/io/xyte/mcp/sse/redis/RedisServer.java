package io.xyte.mcp.sse.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.xyte.mcp.sse.TestKeystore;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A real Redis on a free port of this machine, which keeps nothing on disk. Where no Redis is installed tests that want
 * one are skipped, unless {@code XYTE_MCP_TESTS_NEED_REDIS} is true.
 */
public final class RedisServer implements AutoCloseable {
    private static final String PROGRAM = "redis-server";
    private static final long LIMIT_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long BETWEEN_NANOS = Duration.ofMillis(10).toNanos();
    /** Tests do not mean how patient it is unless they say so, and the machine may be loaded. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int port;
    private final List<String> command;
    private final String url;
    private Process process;

    private RedisServer(int port, List<String> options, String url) {
        this.port = port;
        this.url = url;
        this.command = new ArrayList<>(List.of(
                program().toString(),
                "--bind",
                "127.0.0.1",
                "127.0.0.2",
                "--save",
                "",
                "--appendonly",
                "no",
                "--daemonize",
                "no"));
        this.command.addAll(options);
        this.process = started();
    }

    /** A server without password and TLS. */
    public static RedisServer start() {
        return start(List.of());
    }

    /** A server with more options, such as {@code --maxmemory 2mb}. */
    public static RedisServer start(List<String> options) {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port)));
        all.addAll(options);
        return new RedisServer(port, all, "redis://127.0.0.1:" + port);
    }

    /** A server with a password. */
    public static RedisServer withPassword(String password) {
        int port = freePort();
        return new RedisServer(
                port,
                List.of("--port", Integer.toString(port), "--requirepass", password),
                "redis://127.0.0.1:" + port);
    }

    /** A server that speaks TLS only, with the certificate of a store. */
    public static RedisServer withTls(TestKeystore keys, Path folder) {
        int port = freePort();
        Path certificate = folder.resolve("redis-cert.pem");
        Path key = folder.resolve("redis-key.pem");
        keys.writePem(certificate, key);
        return new RedisServer(
                port,
                List.of(
                        "--port", "0",
                        "--tls-port", Integer.toString(port),
                        "--tls-cert-file", certificate.toString(),
                        "--tls-key-file", key.toString(),
                        "--tls-ca-cert-file", certificate.toString(),
                        "--tls-auth-clients", "no"),
                "rediss://127.0.0.1:" + port);
    }

    /** A link to it, once it is up. */
    public RedisLink link() {
        return link(PATIENCE);
    }

    /** A link that waits so long for an answer, once it is up. */
    public RedisLink link(Duration patience) {
        RedisLink link = RedisLink.open(
                new RedisSettings(url(), RedisSettings.DEFAULT_PREFIX, Optional.empty(), patience), Clock.systemUTC());
        awaitUp(link);
        return link;
    }

    /** Waits until a link is up. */
    public static void awaitUp(RedisLink link) {
        long endNanos = System.nanoTime() + LIMIT_NANOS;
        while (!link.up()) {
            assertThat(System.nanoTime()).as(link.why()).isLessThan(endNanos);
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private static Path program() {
        Optional<Path> found = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
        if (Boolean.parseBoolean(System.getenv("XYTE_MCP_TESTS_NEED_REDIS"))) {
            assertThat(found).as(PROGRAM + " is installed").isPresent();
        }
        assumeTrue(found.isPresent(), PROGRAM + " is installed on this machine");
        return found.orElseThrow();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process started() {
        try {
            Process begun = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            await(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Process begun) {
        long endNanos = System.nanoTime() + LIMIT_NANOS;
        while (!listens()) {
            if (!begun.isAlive() || System.nanoTime() > endNanos) {
                begun.destroyForcibly();
                throw new AssertionError("Redis does not start");
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it is, without a password. */
    public URI url() {
        return URI.create(url);
    }

    public int port() {
        return port;
    }

    /** The settings of a patient link to it. */
    public RedisSettings settings() {
        return settings(url());
    }

    /** The same with another URL. */
    public static RedisSettings settings(URI url) {
        return new RedisSettings(url, RedisSettings.DEFAULT_PREFIX, Optional.empty(), PATIENCE);
    }

    /** Ends it at once, with all that it holds. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(LIMIT_NANOS, TimeUnit.NANOSECONDS)) {
                throw new AssertionError("Redis does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts it again on its port, empty. */
    public void restart() {
        kill();
        process = started();
    }

    /** Lets it stop answering, with its connections open. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on, with what was sent to it meanwhile. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What {@code redis-cli} says to a command, to look at what is kept. */
    public String cli(String... arguments) {
        List<String> line = new ArrayList<>(List.of("redis-cli", "-p", Integer.toString(port)));
        line.addAll(List.of(arguments));
        try {
            Process asked = new ProcessBuilder(line).redirectErrorStream(true).start();
            String answer = new String(asked.getInputStream().readAllBytes(), US_ASCII);
            asked.waitFor();
            return answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All keys and all that is under them, as text. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        for (String key : cli("--scan").lines().toList()) {
            String type = cli("type", key);
            all.append(key).append(' ').append(type).append('\n');
            all.append(
                    switch (type) {
                        case "string" -> cli("get", key);
                        case "hash" -> cli("hgetall", key);
                        case "list" -> cli("lrange", key, "0", "-1");
                        case "set" -> cli("smembers", key);
                        case "zset" -> cli("zrange", key, "0", "-1");
                        case "stream" -> cli("xrange", key, "-", "+");
                        case "none" -> ""; // gone meanwhile
                        default -> throw new AssertionError(type);
                    });
            all.append('\n');
        }
        return all.toString();
    }

    @Override
    public void close() {
        kill();
    }
}
