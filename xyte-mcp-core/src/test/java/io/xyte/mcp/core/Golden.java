package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recorded files that others depend on. {@code mvn test -Dgolden=write} records them anew, for review. */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Compares a text with its recorded file. */
    public static void check(String file, String text) {
        Path path = ROOT.resolve(file);
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(path).as("record it with -Dgolden=write").exists();
            assertThat(text).isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
