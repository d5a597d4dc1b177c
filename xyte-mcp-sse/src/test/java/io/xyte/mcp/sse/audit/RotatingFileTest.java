package io.xyte.mcp.sse.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RotatingFileTest {
    @TempDir
    Path directory;

    private static void write(RotatingFile file, String lines) throws IOException {
        file.write(lines.getBytes(UTF_8));
    }

    @Test
    void a_full_file_is_renamed_and_the_oldest_goes() throws Exception {
        Path path = directory.resolve("audit.jsonl");
        try (RotatingFile file = new RotatingFile(path, 10, 2)) {
            for (String line : new String[] {"first 1\n", "second 2\n", "third 33\n", "fourth 4\n"}) {
                write(file, line);
            }
        }

        assertThat(path).hasContent("fourth 4");
        assertThat(directory.resolve("audit.jsonl.1")).hasContent("third 33");
        assertThat(directory.resolve("audit.jsonl.2")).hasContent("second 2");
        assertThat(directory.resolve("audit.jsonl.3")).doesNotExist();
    }

    @Test
    void a_file_of_an_earlier_run_is_gone_on_with() throws Exception {
        Path path = directory.resolve("audit.jsonl");
        Files.writeString(path, "old\n");
        try (RotatingFile file = new RotatingFile(path, 100, 2)) {
            file.open();
            write(file, "new\n");
        }

        assertThat(path).hasContent("old\nnew");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void only_its_owner_can_read_it() throws Exception {
        Path path = directory.resolve("audit.jsonl");
        try (RotatingFile file = new RotatingFile(path, 100, 2)) {
            file.open();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    /** On a disk of its own, for which the test must be root. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_was_full_leaves_no_half_a_line_behind() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", directory.toString()))
                .as("this test may mount a disk")
                .isZero();
        try {
            Path other = directory.resolve("other");
            Files.writeString(other, "x".repeat(8 * 1024));
            Path path = directory.resolve("audit.jsonl");
            try (RotatingFile file = new RotatingFile(path, 1_000_000, 2)) {
                write(file, "first\n");
                assertThatThrownBy(() -> write(file, "y".repeat(12 * 1024) + "\n"))
                        .isInstanceOf(IOException.class);
                Files.delete(other);
                write(file, "second\n");
            }

            assertThat(path).hasContent("first\nsecond");
        } finally {
            run("umount", directory.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
