package io.xyte.mcp.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.PromptDescription;
import io.xyte.mcp.core.catalog.ToolDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hints, prompts and instructions name tools as text, which no compiler checks. */
class NamedToolsTest {
    private static final Pattern TOOL = Pattern.compile("xyte_[a-z0-9_]*[a-z0-9]");

    private final XyteCatalog catalog = TestPresets.catalog();
    private final List<String> tools =
            catalog.tools(Access.FULL).stream().map(ToolDescription::name).toList();

    @Test
    void every_tool_that_the_code_names_exists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(Files::isRegularFile).forEach(source -> named.addAll(namesIn(read(source))));
        }
        assertThat(named).hasSizeGreaterThan(5).isSubsetOf(tools);
    }

    @Test
    void prompts_declare_the_tools_that_they_name() {
        try (Organization organization = new Organization(catalog)) {
            catalog.prompts(Access.FULL).forEach(prompt -> {
                PromptDescription description = prompt.description();
                var arguments = description.arguments().stream()
                        .collect(Collectors.toMap(PromptDescription.Argument::name, argument -> "something"));
                String text = catalog.render(description.name(), arguments, organization.context());
                assertThat(namesIn(text)).as(description.name()).isEqualTo(new TreeSet<>(description.tools()));
            });
        }
    }

    private static Set<String> namesIn(String text) {
        return TOOL.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
