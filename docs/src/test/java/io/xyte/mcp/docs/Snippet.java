package io.xyte.mcp.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of code in a Markdown file.
 *
 * @param language the word after the opening fence; may be empty
 */
record Snippet(Path file, String language, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");

    /** The blocks of all files. */
    static List<Snippet> all() {
        return Repository.markdown().stream()
                .flatMap(file -> FENCED.matcher(Repository.read(file))
                        .results()
                        .map(found -> new Snippet(file, found.group(1), found.group(2))))
                .toList();
    }

    /** A text without its blocks. */
    static String without(String markdown) {
        return FENCED.matcher(markdown).replaceAll("");
    }

    @Override
    public String toString() {
        return Repository.ROOT.relativize(file) + ": "
                + text.lines().findFirst().orElse("").strip();
    }
}
