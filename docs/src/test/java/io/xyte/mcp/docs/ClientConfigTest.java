package io.xyte.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.xyte.mcp.stdio.Variable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Configurations that the pages show have the shape that their clients read; {@link PagesIT} tries them. */
class ClientConfigTest {
    private static final List<String> LOCAL =
            Arrays.stream(Variable.values()).map(Variable::name).toList();

    static Stream<ClientEntry> local() {
        return ClientEntry.all().filter(ClientEntry::isLocal);
    }

    static Stream<ClientEntry> hosted() {
        return ClientEntry.all().filter(entry -> !entry.isLocal());
    }

    static Stream<ClientEntry> ofOneClient() {
        return ClientEntry.all()
                .filter(entry -> Dialect.of(entry.snippet().page()).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void each_client_has_a_page_with_a_configuration(Dialect client) {
        assertThat(ClientEntry.all().map(entry -> Dialect.of(entry.snippet().page())))
                .anyMatch(dialect -> dialect.filter(client::equals).isPresent());
    }

    @ParameterizedTest
    @MethodSource("ofOneClient")
    void a_page_about_a_client_uses_its_names(ClientEntry entry) {
        Dialect client = Dialect.of(entry.snippet().page()).orElseThrow();
        Set<String> fields = new HashSet<>();
        entry.fields().fieldNames().forEachRemaining(fields::add);
        assertThat(entry.root()).isEqualTo(client.root());
        assertThat(fields).isSubsetOf(client.fields());
    }

    @ParameterizedTest
    @MethodSource("ofOneClient")
    void a_page_about_a_client_shows_how_the_key_gets_in(ClientEntry entry) {
        Dialect client = Dialect.of(entry.snippet().page()).orElseThrow();
        if (!entry.isLocal()) {
            assertThat(entry.headers().values()).anyMatch(value -> value.matches("(Bearer )?" + client.key()));
        }
    }

    @ParameterizedTest
    @MethodSource("local")
    void what_is_started_exists_and_takes_its_flags(ClientEntry entry) {
        LocalCommand.check(entry.command());
    }

    @ParameterizedTest
    @MethodSource("local")
    void variables_of_the_environment_are_read_by_what_is_started(ClientEntry entry) {
        assertThat(entry.environment().keySet())
                .allMatch(name -> LOCAL.contains(name)
                        || entry.command().stream().anyMatch(word -> word.contains("${" + name + "}")));
    }

    @ParameterizedTest
    @MethodSource("hosted")
    void the_address_is_a_door_of_the_server(ClientEntry entry) {
        assertThat(entry.url()).startsWith("https://HOST/");
        assertThat(Doors.pathsIn(entry.url())).hasSize(1).allMatch(Doors::serves);
    }

    @ParameterizedTest
    @MethodSource("hosted")
    void the_server_knows_the_headers(ClientEntry entry) {
        assertThat(entry.headers().keySet()).isNotEmpty().allMatch(Doors::knows);
    }

    @ParameterizedTest
    @MethodSource("ofOneClient")
    void inputs_that_are_used_are_asked_for(ClientEntry entry) {
        String text = entry.fields().toString();
        if (text.contains("${input:")) {
            List<String> asked = entry.file().path("inputs").findValuesAsText("id");
            assertThat(asked).isNotEmpty().allMatch(id -> text.contains("${input:" + id + "}"));
        }
    }

    @Test
    void a_configuration_with_a_flag_that_does_not_exist_is_found() {
        List<String> command = List.of("java", "-jar", "/ABSOLUTE/PATH/TO/xyte-mcp-stdio.jar", "--reed-only");
        assertThat(catchThrowable(() -> LocalCommand.check(command))).isInstanceOf(AssertionError.class);
    }
}
