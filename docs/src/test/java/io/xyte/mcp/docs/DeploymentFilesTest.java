package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.sse.command.ServeFlags;
import io.xyte.mcp.stdio.Variable;
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

/** What others deploy and package from parses, and names settings that exist. {@code deploy/check} does the rest. */
class DeploymentFilesTest {
    static final Pattern VARIABLE = Pattern.compile("\\bXYTE_[A-Z_]*[A-Z]\\b");
    /** Of the files, tests and the local launcher themselves, and the settings that are no flags. */
    private static final Set<String> OTHERS = Set.of(
            "XYTE_MCP_DOMAIN",
            "XYTE_MCP_UPSTREAM",
            "XYTE_MCP_CHECK_PORT",
            "XYTE_MCP_ARCHIVE",
            "XYTE_MCP_TESTS_NEED_REDIS",
            "XYTE_MCP_MASTER_KEY",
            "XYTE_MCP_TLS_KEYSTORE_PASSWORD");

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("files")
    void files_of_yaml_and_json_parse(Path file) {
        assertThatCode(() -> parse(file)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("files")
    void variables_of_the_environment_are_those_of_the_launchers(Path file) {
        assertThat(VARIABLE.matcher(Repository.read(file)).results().map(name -> name.group()))
                .isSubsetOf(variables());
    }

    @Test
    void the_bundle_names_all_toolsets() throws IOException {
        JsonNode toolsets = json("packaging/mcpb/manifest.json").at("/user_config/toolsets/description");
        assertThat(toolsets.textValue()).endsWith(": " + Toolset.names() + ".");
    }

    @Test
    void the_bundle_keeps_the_key_as_a_secret_that_is_needed() throws IOException {
        JsonNode manifest = json("packaging/mcpb/manifest.json");
        assertThat(manifest.at("/server/mcp_config/env/XYTE_API_KEY").textValue())
                .isEqualTo("${user_config.api_key}");
        assertThat(manifest.at("/user_config/api_key/sensitive").booleanValue()).isTrue();
        assertThat(manifest.at("/user_config/api_key/required").booleanValue()).isTrue();
    }

    @Test
    void the_entry_of_the_registry_keeps_to_its_limits() throws IOException {
        JsonNode entry = json("server.json");
        assertThat(entry.at("/name").textValue()).matches("[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+");
        assertThat(entry.at("/description").textValue()).hasSizeBetween(1, 100);
        assertThat(entry.at("/packages/0/fileSha256").textValue()).matches("[a-f0-9]{64}");
        assertThat(entry.findValues("isSecret")).isNotEmpty().allMatch(JsonNode::booleanValue);
    }

    /** Files with settings in them; the chart's templates are not YAML before they are rendered. */
    static List<Path> files() throws IOException {
        try (Stream<Path> trees = Stream.of(
                        "deploy", "packaging", ".github", "server.json", "Procfile", "docs/deploying.md")
                .map(Repository.ROOT::resolve)
                .flatMap(DeploymentFilesTest::below)) {
            return trees.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Stream<Path> below(Path tree) {
        try {
            return Files.walk(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parse(Path file) throws IOException {
        String name = file.toString();
        if (name.matches(".*\\.ya?ml") && !name.contains("templates")) {
            assertThat(Yaml.documents(Repository.read(file))).isNotEmpty();
        } else if (name.endsWith(".json")) {
            assertThat(JSON.readTree(file.toFile()).isEmpty()).isFalse();
        }
    }

    private static JsonNode json(String file) throws IOException {
        return JSON.readTree(Repository.ROOT.resolve(file).toFile());
    }

    /** All that the launchers, their scripts and the files for platforms read. */
    static Set<String> variables() {
        Stream<String> hosted = ServeFlags.spec().options().stream().map(ServeFlags::variable);
        Stream<String> local = Arrays.stream(Variable.values()).map(Variable::name);
        return Stream.of(hosted, local, ServeFlags.secrets().keySet().stream(), OTHERS.stream())
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }
}
