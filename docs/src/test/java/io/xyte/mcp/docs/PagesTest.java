package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages hang together, and what they quote is what the servers say. */
class PagesTest {
    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:\\d{3} \\| )?`([^`]+)` \\|");
    /** Between two parts of a text in the sources. */
    private static final Pattern CONTINUED = Pattern.compile("\"\\s*\\+\\s*\"");

    static Stream<Path> pages() {
        return Repository.markdown().stream().filter(page -> page.startsWith(DOCS));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_reached_from_the_front_page(Path page) {
        Set<Path> fronts = Stream.of("README.md", "clients/README.md", "decisions/README.md")
                .map(DOCS::resolve)
                .collect(Collectors.toSet());
        assertThat(fronts.contains(page)
                        || fronts.stream().anyMatch(front -> linksOf(front).contains(page)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_is_in_the_navigation_of_the_site(Path page) {
        String name = Repository.ROOT.relativize(page).toString().replace('\\', '/');
        assertThat(Repository.read(DOCS.resolve("mkdocs.yml"))).containsPattern("(?m): " + Pattern.quote(name) + "$");
    }

    /** Viewers agree on anchors of plain headings only. */
    @ParameterizedTest
    @MethodSource("pages")
    void headings_are_plain(Path page) {
        assertThat(HEADING.matcher(Snippet.without(Repository.read(page)))
                        .results()
                        .map(heading -> heading.group(1)))
                .allMatch(heading -> heading.matches("[\\p{L}0-9 _.,':?`/-]+"))
                .noneMatch(heading -> heading.contains(" - "))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The local server",
                "The hosted server does",
                "The hosted server refuses",
                "A tool says",
                "The bridge says"
            })
    void error_texts_are_those_of_the_servers(String section) throws IOException {
        String sources = sources();
        List<String> texts =
                ROW.matcher(section(section)).results().map(row -> row.group(1)).toList();

        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(Arrays.stream(text.split("…")))
                        .allSatisfy(part ->
                                assertThat(said(sources, part.strip())).as(part).isTrue()));
    }

    /** As a whole, or in pieces between the names of settings, which the code puts in from elsewhere. */
    private static boolean said(String sources, String text) {
        List<String> pieces = Arrays.stream(text.split(" ?(?:--[a-z-]+|\\bXYTE_\\w+) ?"))
                .filter(piece -> piece.length() > 1)
                .toList();
        return sources.contains(text) || (!pieces.isEmpty() && pieces.stream().allMatch(sources::contains));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void variables_of_the_environment_are_read_by_something(Path page) {
        if (!page.endsWith("moving.md")) { // it names those of another server
            assertThat(DeploymentFilesTest.VARIABLE
                            .matcher(Repository.read(page))
                            .results()
                            .map(name -> name.group()))
                    .isSubsetOf(DeploymentFilesTest.variables());
        }
    }

    private static String section(String heading) {
        String page = Repository.read(DOCS.resolve("troubleshooting.md"));
        return Arrays.stream(page.split("(?m)^## "))
                .filter(section -> section.startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private static String sources() throws IOException {
        try (Stream<Path> modules = Files.list(Repository.ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PagesTest::files)
                    .map(file -> CONTINUED.matcher(Repository.read(file)).replaceAll(""))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Stream<Path> files(Path tree) {
        try {
            return Files.walk(tree).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> linksOf(Path page) {
        return LINK.matcher(Repository.read(page))
                .results()
                .map(link -> page.resolveSibling(link.group(1)).normalize())
                .collect(Collectors.toSet());
    }

    @Test
    void a_text_that_nobody_says_is_found() throws IOException {
        assertThat(said(sources(), "The server is on holiday.")).isFalse();
    }
}
