package io.xyte.mcp.stdio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    private static final Map<String, String> KEY = Map.of("XYTE_API_KEY", "canary-key-1");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void help_names_every_option_and_variable() {
        assertThat(run(Map.of(), "--help")).isZero();

        assertThat(output.toString(UTF_8))
                .contains("--read-only", "--toolsets", "--demo", "--connect", "--help", "--version")
                .contains("XYTE_API_KEY", "XYTE_BASE_URL", "XYTE_READ_ONLY", "XYTE_TOOLSETS")
                .doesNotContain("%n", "\u001b");
        assertThat(errors.toString(UTF_8)).isEmpty();
    }

    @Test
    void version_is_one_line() {
        assertThat(run(Map.of(), "--version")).isZero();

        assertThat(output.toString(UTF_8)).matches("xyte-mcp-stdio \\S+\\R");
        assertThat(errors.toString(UTF_8)).isEmpty();
    }

    @Test
    void with_a_key_it_serves_until_the_input_ends() {
        assertThat(run(KEY)).isZero();
        assertThat(output.toString(UTF_8)).isEmpty();
        assertThat(errors.toString(UTF_8)).isEmpty();
    }

    @Test
    void the_doctor_looks_and_serves_nobody() {
        assertThat(run(Map.of(), "doctor", "--demo", "--read-only")).isZero();

        assertThat(output.toString(UTF_8)).contains("ok    configuration: can be read; read-only", "ok    key: ");
        assertThat(errors.toString(UTF_8)).isEmpty();
    }

    @Test
    void the_doctor_says_what_is_wrong_and_ends_with_1() {
        assertThat(run(Map.of(), "doctor")).isEqualTo(1);

        assertThat(output.toString(UTF_8)).contains("FAIL  configuration: XYTE_API_KEY is not set");
    }

    @Test
    void without_a_key_it_says_where_the_key_goes() {
        assertThat(refusal(Map.of()))
                .isEqualTo("xyte-mcp-stdio: XYTE_API_KEY is not set: set it to an API key of your Xyte organization,"
                        + " or start with --demo for a simulated one");
        assertThat(refusal(Map.of("XYTE_API_KEY", " "))).contains("XYTE_API_KEY is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "XYTE_API_KEY, canary key, XYTE_API_KEY is not usable: an API key is",
        "XYTE_PARTNER_API_KEY, canary key, XYTE_PARTNER_API_KEY is not usable: an API key is",
        "XYTE_BASE_URL, hub.xyte.io, XYTE_BASE_URL is not usable: ",
        "XYTE_BASE_URL, ftp://hub.xyte.io, XYTE_BASE_URL is not usable: ",
        "XYTE_BASE_URL, http://hub.xyte.io, XYTE_BASE_URL is not usable: ",
        "XYTE_BASE_URL, https://user:canary-key-2@hub.xyte.io, XYTE_BASE_URL is not usable: ",
        "XYTE_BASE_URL, https://hub xyte io/canary-key-2, XYTE_BASE_URL is no URL",
        "XYTE_READ_ONLY, yes, 'XYTE_READ_ONLY must be true, 1, false or 0'",
        "XYTE_TOOLSETS, 'devices,toasters', XYTE_TOOLSETS: no such toolset; valid are organization"
    })
    void a_variable_that_cannot_be_is_named(String variable, String value, String words) {
        Map<String, String> environment = new HashMap<>(KEY);
        environment.put(variable, value);

        assertThat(refusal(environment)).startsWith("xyte-mcp-stdio: " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "--toolsets=toasters, --toolsets: no such toolset; valid are organization",
        "--toolsets, --toolsets needs a value; see --help",
        "--read-only=canary-key-2, the command line is not understood; see --help",
        "--api-key=canary-key-2, no such option: --api-key; see --help",
        "--connect, --connect needs a value; see --help",
        "--connect=http://example.com/mcp, '--connect is not usable: it must be https, or the key travels'",
        "--connect=https://user:canary-key-2@example.com/mcp, --connect is not usable: it must have no user info",
        "--connect=canary-key-2, --connect is not usable: it must be a complete https URL",
        "canary-key-2, arguments without an option's name are not taken; the key goes into XYTE_API_KEY",
    })
    void an_argument_that_cannot_be_is_told(String argument, String words) {
        assertThat(refusal(KEY, argument)).startsWith("xyte-mcp-stdio: " + words);
    }

    @Test
    void a_switch_that_the_hosted_server_would_not_know_of_is_refused() {
        assertThat(refusal(KEY, "--connect=https://example.com/mcp", "--read-only"))
                .contains("--connect goes with no other option");
    }

    /** People try this first; the key must not end in the client's log as well. */
    @ParameterizedTest
    @ValueSource(strings = {"--api-key", "--key", "-k"})
    void a_key_given_as_an_argument_is_refused_and_not_repeated(String option) {
        assertThat(refusal(Map.of(), option, "canary-key-2")).contains("no such option: " + option);
    }

    private String refusal(Map<String, String> environment, String... arguments) {
        errors.reset();
        assertThat(run(environment, arguments)).isEqualTo(2);
        assertThat(output.toString(UTF_8)).isEmpty();
        String words = errors.toString(UTF_8).stripTrailing();
        assertThat(words).doesNotContain("canary").hasLineCount(1);
        return words;
    }

    private int run(Map<String, String> environment, String... arguments) {
        Streams streams = new Streams(InputStream.nullInputStream(), output, new PrintStream(errors, true, UTF_8));
        return new Command(environment, streams).run(arguments);
    }
}
