package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of the pages is of a kind that some test looks into. */
class SnippetKindsTest {
    private static final Set<String> KINDS = Set.of("sh", "json", "jsonc", "toml", "yaml", "nginx", "java");

    static Stream<Snippet> all() {
        return Snippet.ofPages().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void its_kind_is_known(Snippet snippet) {
        assertThat(snippet.language()).isIn(KINDS);
    }

    static Stream<Snippet> data() {
        return Snippet.ofPages("json", "jsonc", "toml");
    }

    @ParameterizedTest
    @MethodSource("data")
    void data_parses(Snippet snippet) {
        assertThatCode(() -> Trees.of(snippet)).doesNotThrowAnyException();
    }

    static Stream<Snippet> nginx() {
        return Snippet.ofPages("nginx");
    }

    @ParameterizedTest
    @MethodSource("nginx")
    void statements_of_nginx_end(Snippet snippet) {
        assertThat(snippet.text().lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")))
                .allMatch(line -> line.endsWith(";") || line.endsWith("{") || line.equals("}"));
        assertThat(snippet.text().chars().filter(c -> c == '{').count())
                .isEqualTo(snippet.text().chars().filter(c -> c == '}').count());
    }

    static Stream<Snippet> java() {
        return Snippet.ofPages("java");
    }

    @ParameterizedTest
    @MethodSource("java")
    void java_compiles(Snippet snippet, @TempDir Path classes) {
        StringWriter complaints = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(complaints, null, null, options, null, List.of(source(snippet)))
                .call();
        assertThat(compiled).as(complaints.toString()).isTrue();
    }

    private static JavaFileObject source(Snippet snippet) {
        String text =
                "import io.xyte.client.*;\nclass Shown {\n  void run() throws Exception {\n" + snippet.text() + "}}";
        return new SimpleJavaFileObject(URI.create("string:///Shown.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
