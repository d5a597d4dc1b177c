package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.ToolDescription;
import io.xyte.mcp.core.policy.CallerPolicy;
import io.xyte.mcp.core.policy.PolicyFile;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Markdown files say can be followed, parsed and called. */
class MarkdownTest {
    private static final String FILES = "io.xyte.mcp.docs.Repository#markdown";
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern TOOL = Pattern.compile("\\bxyte_(?!mcp_)[a-z][a-z_]*[a-z]\\b");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @ParameterizedTest
    @MethodSource(FILES)
    void links_lead_to_files_and_headings_that_exist(Path file) {
        links(file).forEach(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        });
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void tools_that_are_named_exist(Path file) {
        List<String> tools =
                ToolsPage.tools().stream().map(ToolDescription::name).toList();
        assertThat(TOOL.matcher(Repository.read(file)).results().map(name -> name.group()))
                .isSubsetOf(tools);
    }

    @ParameterizedTest
    @MethodSource
    void snippets_of_json_parse(Snippet snippet) {
        assertThatCode(() -> JSON.readTree(snippet.text())).doesNotThrowAnyException();
    }

    static Stream<Snippet> snippets_of_json_parse() {
        return Snippet.all().stream().filter(snippet -> snippet.language().equals("json"));
    }

    @ParameterizedTest
    @MethodSource
    void snippets_of_yaml_parse(Snippet snippet) {
        assertThat(Yaml.documents(snippet.text())).isNotEmpty();
    }

    static Stream<Snippet> snippets_of_yaml_parse() {
        return Snippet.all().stream().filter(snippet -> snippet.language().equals("yaml"));
    }

    @ParameterizedTest
    @MethodSource
    void snippets_of_shell_parse(Snippet snippet) throws Exception {
        Process bash =
                new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (OutputStream in = bash.getOutputStream()) {
            in.write(snippet.text().getBytes(StandardCharsets.UTF_8));
        }
        String complaint = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(complaint).isZero();
    }

    static Stream<Snippet> snippets_of_shell_parse() {
        return Snippet.all().stream().filter(snippet -> List.of("sh", "bash").contains(snippet.language()));
    }

    @ParameterizedTest
    @MethodSource
    void snippets_of_policies_are_taken(Snippet snippet) {
        List<String> tools =
                ToolsPage.tools().stream().map(ToolDescription::name).toList();
        PolicyFile file = new PolicyFile(tools, CallerPolicy.of(Access.FULL));
        assertThatCode(() -> file.parse(snippet.text())).doesNotThrowAnyException();
    }

    static Stream<Snippet> snippets_of_policies_are_taken() {
        return Snippet.all().stream()
                .filter(snippet ->
                        snippet.language().equals("yaml") && snippet.text().startsWith("default:"));
    }

    private static Stream<String> links(Path file) {
        return LINK.matcher(Snippet.without(Repository.read(file)))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches());
    }

    /** As the usual viewers make them of headings. */
    private static List<String> anchors(Path file) {
        return HEADING.matcher(Snippet.without(Repository.read(file)))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
