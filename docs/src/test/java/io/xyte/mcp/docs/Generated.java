package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text in files that the build writes with {@code -Dgolden=write}, and else compares. */
final class Generated {
    private Generated() {}

    /** A file that is generated as a whole. */
    static void file(String name, String text) {
        Path file = Repository.ROOT.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            write(file, text);
        }
        assertThat(file).as("record it with -Dgolden=write").exists();
        assertThat(Repository.read(file))
                .as(name + " differs from the code; record it with -Dgolden=write")
                .isEqualTo(text);
    }

    /** The part of a file between its two marks. */
    static void part(String name, String part, String text) {
        String begin = "<!-- generated:" + part + " -->\n";
        String end = "<!-- /generated:" + part + " -->";
        String old = Repository.read(Repository.ROOT.resolve(name));
        assertThat(old).contains(begin, end);
        String before = old.substring(0, old.indexOf(begin) + begin.length());
        file(name, before + text + old.substring(old.indexOf(end)));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
