package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of the shell blocks without running them; {@link PagesIT} runs them. */
class ShellSnippetsTest {
    private static final String SNIPPETS = "io.xyte.mcp.docs.ShellSnippetsTest#snippets";
    private static final Pattern OURS = Pattern.compile("(?:\\./)?(?:build|deploy|docs|examples|packaging)/[\\w./-]+");
    private static final List<String> HEADER_FLAGS = List.of("-H", "--header");

    static Stream<Snippet> snippets() {
        return Snippet.ofPages("sh");
    }

    @ParameterizedTest
    @MethodSource(SNIPPETS)
    void every_program_is_run_or_there_is_a_reason(Snippet snippet) {
        assertThat(commands(snippet).map(ShellCommand::program))
                .allSatisfy(program -> assertThat(Programs.isRun(program)
                                != Programs.reasonNotToRun(program).isPresent())
                        .as("'" + program + "' must be in one of the lists of Programs")
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource(SNIPPETS)
    void files_of_the_repository_exist(Snippet snippet) {
        assertThat(commands(snippet)
                        .flatMap(command -> command.words().stream())
                        .filter(word -> OURS.matcher(word).matches() && !word.contains("/target/")))
                .allSatisfy(file -> assertThat(Files.exists(Repository.ROOT.resolve(file)))
                        .as(file)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource(SNIPPETS)
    void the_server_knows_the_addresses(Snippet snippet) {
        assertThat(Doors.pathsIn(snippet.text())).allMatch(Doors::serves);
    }

    @ParameterizedTest
    @MethodSource(SNIPPETS)
    void the_server_knows_the_headers(Snippet snippet) {
        commands(snippet).forEach(command -> {
            List<String> words = command.words();
            for (int i = 1; i < words.size(); i++) {
                if (HEADER_FLAGS.contains(words.get(i - 1)) && !words.get(i).startsWith("@")) {
                    assertThat(Doors.knows(words.get(i).split(":")[0]))
                            .as(words.get(i).split(":")[0])
                            .isTrue();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource(SNIPPETS)
    void what_clients_are_told_to_start_can_be_started(Snippet snippet) {
        commands(snippet)
                .filter(command -> Programs.reasonNotToRun(command.program()).isPresent())
                .flatMap(command -> command.startedByClient().stream())
                .forEach(LocalCommand::check);
    }

    private static Stream<ShellCommand> commands(Snippet snippet) {
        return ShellLine.of(snippet.text()).stream().flatMap(line -> line.commands().stream());
    }
}
