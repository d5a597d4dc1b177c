package io.xyte.mcp.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that was started like a person does. Its errors are kept apart from its output. */
final class Program implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** SIGTERM, as a host sends it. */
    static final Consumer<Process> TERMINATE = Process::destroy;

    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> errors;

    private Program(Process process) {
        this.process = process;
        CompletableFuture.runAsync(this::readLines, Program::startThread);
        this.errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Program::startThread);
    }

    /** Starts a command with nothing of Xyte in the environment but what is given. */
    static Program start(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("XYTE_"));
        builder.environment().put("JAVA_HOME", Checkout.JAVA_HOME);
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    static Ended run(Map<String, String> environment, List<String> command) {
        try (Program program = start(environment, command)) {
            program.endInput();
            return program.end();
        }
    }

    /**
     * What a program has left.
     *
     * @param output its standard output, with line ends
     * @param errors its standard error
     */
    record Ended(int code, String output, String errors) {}

    private static void startThread(Runnable work) {
        Thread thread = new Thread(work, "program");
        thread.setDaemon(true);
        thread.start();
    }

    private void readLines() {
        try (BufferedReader reader = process.inputReader(UTF_8)) {
            reader.lines().forEach(line -> lines.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException e) {
            // it was ended
        } finally {
            lines.add(Optional.empty());
        }
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Types a line. */
    void type(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next line of output; empty at the end. */
    Optional<String> line() {
        try {
            Optional<String> line = lines.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing said within " + LIMIT);
            }
            return line;
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
    }

    /** The output up to and with the first line that contains a text. */
    String until(String text) {
        StringBuilder said = new StringBuilder();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            said.append(line.get()).append('\n');
            if (line.get().contains(text)) {
                return said.toString();
            }
        }
        throw new AssertionError("it ended and said: " + said + end().errors());
    }

    /** Waits for the end. */
    Ended end() {
        StringBuilder said = new StringBuilder();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            said.append(line.get()).append('\n');
        }
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + LIMIT);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("the test was interrupted", e);
        }
        return new Ended(process.exitValue(), said.toString(), errors.join());
    }

    /** Brings about the end in some way, and waits for it. */
    Ended end(Consumer<Process> how) {
        how.accept(process);
        return end();
    }

    /** Ends it, and whatever it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
