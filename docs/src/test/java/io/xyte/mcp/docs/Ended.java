package io.xyte.mcp.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a program has left.
 *
 * @param output both of its outputs, as they came
 */
record Ended(int code, String output) {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** Runs a program to its end, with nothing on its standard input. */
    static Ended of(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("docs", ".out");
        Process process = builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
        boolean inTime = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!inTime) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        Ended ended = new Ended(inTime ? process.exitValue() : -1, Files.readString(output));
        Files.delete(output);
        return ended;
    }
}
