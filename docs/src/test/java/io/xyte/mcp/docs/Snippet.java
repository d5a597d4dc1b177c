package io.xyte.mcp.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of code in a Markdown file.
 *
 * @param line where its fence opens; 1 is the first
 * @param language the word after the opening fence; may be empty
 */
record Snippet(Path file, int line, String language, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");

    /** The blocks of all files. */
    static List<Snippet> all() {
        return Repository.markdown().stream()
                .flatMap(file -> in(file, Repository.read(file)))
                .toList();
    }

    private static Stream<Snippet> in(Path file, String markdown) {
        return FENCED.matcher(markdown)
                .results()
                .map(found -> new Snippet(file, lineAt(markdown, found.start()), found.group(1), found.group(2)));
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The blocks of the README and of the pages below {@code docs}, which a test runs, parses or compiles. */
    static List<Snippet> ofPages() {
        return all().stream().filter(snippet -> isPage(snippet.file())).toList();
    }

    /** The blocks of {@link #ofPages()} in some languages. */
    static Stream<Snippet> ofPages(String... languages) {
        return ofPages().stream().filter(snippet -> List.of(languages).contains(snippet.language()));
    }

    private static boolean isPage(Path file) {
        return file.equals(Repository.ROOT.resolve("README.md")) || file.startsWith(Repository.ROOT.resolve("docs"));
    }

    /** The file as it is named in the repository. */
    String page() {
        return Repository.ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** A text without its blocks. */
    static String without(String markdown) {
        return FENCED.matcher(markdown).replaceAll("");
    }

    /** Where it stands; names of tests are made of it, so its text, which may show a key, is not in it. */
    @Override
    public String toString() {
        return page() + ":" + line;
    }
}
