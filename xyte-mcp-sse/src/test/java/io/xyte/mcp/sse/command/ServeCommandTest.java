package io.xyte.mcp.sse.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.sse.ListenAddress;
import io.xyte.mcp.sse.ServerSettings;
import io.xyte.mcp.sse.TestServer;
import io.xyte.mcp.sse.transport.CallLimits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServeCommandTest {
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private static ServerSettings settings(Map<String, String> environment, String... flags) {
        CommandLine line = Main.commandLine(environment);
        line.parseArgs(flags);
        return ((ServeCommand) line.getCommand()).settings();
    }

    private static ServerSettings settings(String... flags) {
        return settings(Map.of(), flags);
    }

    /** What is said when the server does not start; fails if it does. */
    private static String refusal(Map<String, String> environment, String... flags) {
        StringWriter errors = new StringWriter();
        int code = Main.commandLine(environment)
                .setErr(new PrintWriter(errors, true))
                .execute(flags);
        assertThat(code).isEqualTo(2);
        return errors.toString();
    }

    @Test
    void without_flags_it_listens_on_this_machine_only_and_offers_what_is_on_by_default() {
        ServerSettings settings = settings();

        assertThat(settings.listen()).isEqualTo(new ListenAddress("127.0.0.1", 8080, false));
        assertThat(settings.access()).isEqualTo(Access.DEFAULT);
        assertThat(settings.upstream().url()).isEqualTo(URI.create("https://hub.xyte.io"));
        assertThat(settings.calls()).isEqualTo(CallLimits.DEFAULT);
        assertThat(settings.sessions().idleTimeout()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.baseUrl()).isEmpty();
    }

    @Test
    void all_doors_are_open_unless_a_flag_or_a_variable_closes_one() {
        assertThat(settings().duplex()).isTrue();
        assertThat(settings("--no-duplex").duplex()).isFalse();
        assertThat(settings("--no-duplex").httpSse()).isTrue();
        assertThat(settings(Map.of("XYTE_MCP_NO_DUPLEX", "1")).duplex()).isFalse();
        assertThat(settings("--no-sse").duplex()).isTrue();
    }

    @Test
    void a_file_of_presets_that_cannot_be_used_is_refused() {
        assertThat(refusal(Map.of(), "--presets", "no-such-file.yaml"))
                .contains("--presets: the file cannot be read as UTF-8");
    }

    @Test
    void flags_say_otherwise() {
        ServerSettings settings = settings(
                "--host",
                "::1",
                "--port",
                "0",
                "--read-only",
                "--toolsets",
                "devices,Tickets",
                "--xyte-base-url",
                "https://xyte.example",
                "--base-url",
                "https://mcp.example.com/",
                "--max-sessions",
                "7",
                "--max-sessions-per-caller",
                "3",
                "--max-calls-per-caller",
                "11",
                "--max-subscriptions-per-caller",
                "12",
                "--session-idle-minutes",
                "5");

        assertThat(settings.listen()).isEqualTo(new ListenAddress("::1", 0, false));
        assertThat(settings.access().readOnly()).isTrue();
        assertThat(settings.access().toolsets()).containsExactlyInAnyOrder(Toolset.DEVICES, Toolset.TICKETS);
        assertThat(settings.upstream().url()).isEqualTo(URI.create("https://xyte.example"));
        assertThat(settings.baseUrl()).contains(URI.create("https://mcp.example.com"));
        assertThat(settings.sessions().total()).isEqualTo(7);
        assertThat(settings.sessions().perCaller()).isEqualTo(3);
        assertThat(settings.calls()).isEqualTo(new CallLimits(11, 12));
        assertThat(settings.sessions().idleTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.publicHosts()).containsExactlyInAnyOrder("[::1]", "mcp.example.com");
    }

    @Test
    void the_environment_says_what_no_flag_says() {
        Map<String, String> environment = Map.of(
                "XYTE_MCP_PORT", "9000",
                "XYTE_READ_ONLY", "true",
                "XYTE_TOOLSETS", "spaces",
                "XYTE_BASE_URL", "https://xyte.example",
                "XYTE_MCP_HOST", "localhost");

        ServerSettings settings = settings(environment, "--port", "9001");

        assertThat(settings.listen()).isEqualTo(new ListenAddress("localhost", 9001, false));
        assertThat(settings.access()).isEqualTo(new Access(true, Set.of(Toolset.SPACES)));
        assertThat(settings.upstream().url()).isEqualTo(URI.create("https://xyte.example"));
    }

    /** Kubernetes sets the first for a service of the name xyte-mcp; images like to name their version. */
    @Test
    void variables_of_others_that_look_like_ours_change_nothing() {
        Map<String, String> environment = Map.of(
                "XYTE_MCP_PORT", "tcp://10.0.0.1:8080",
                "XYTE_MCP_VERSION", "1.2.3",
                "XYTE_MCP_HELP", "please",
                "XYTE_MCP_HOST", " ");

        assertThat(settings(environment).listen()).isEqualTo(new ListenAddress("127.0.0.1", 8080, false));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "true,true", "TRUE,true", "0,false", "false,false"})
    void yes_and_no_have_the_spellings_of_the_local_server(String value, boolean readOnly) {
        assertThat(settings(Map.of("XYTE_READ_ONLY", value)).access().readOnly())
                .isEqualTo(readOnly);
    }

    @Test
    void what_the_environment_switches_on_a_flag_can_switch_off() {
        assertThat(settings(Map.of("XYTE_READ_ONLY", "true"), "--read-only=false")
                        .access()
                        .readOnly())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void listening_beyond_this_machine_must_be_asked_for(String host) {
        assertThat(refusal(Map.of(), "--host", host)).contains("--host " + host, "unencrypted", "--insecure");
        assertThat(settings("--host", host, "--insecure").listen().open()).isTrue();
    }

    @Test
    void a_wildcard_address_is_no_name_for_clients() {
        assertThat(settings("--host", "0.0.0.0", "--insecure").publicHosts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port=70000               | --port must be 0 to 65535, was 70000
                    --port=abc                 | --port
                    --host=no such host        | --host
                    --toolsets=devices,cars    | valid are organization, devices
                    --base-url=ftp://x         | --base-url must be like https://mcp.example.com
                    --base-url=https://x/y     | without a path
                    --base-url=https://u:p@x   | --base-url must be like
                    --read-only=perhaps        | --read-only
                    --max-sessions=0           | max sessions must be 1 or more, was 0
                    --session-idle-minutes=0   | session idle timeout must be positive
                    --xyte-base-url=http://xyte.example | https
                    --xyte-api-key=canary      | Unknown option
                    """)
    void a_setting_that_cannot_be_is_refused_in_one_line(String flag, String words) {
        String said = refusal(Map.of(), flag);

        assertThat(said).startsWith("xyte-mcp-sse: ").contains(words);
        assertThat(said.strip().lines()).hasSize(1);
    }

    @Test
    void a_wrong_variable_is_refused_too() {
        assertThat(refusal(Map.of("XYTE_READ_ONLY", "yes please"))).contains("--read-only");
    }

    @Test
    void a_port_in_use_is_said_in_one_line() {
        try (TestServer server = TestServer.start()) {
            String said =
                    refusal(Map.of(), "--port", String.valueOf(server.address().getPort()));

            assertThat(said)
                    .isEqualTo("xyte-mcp-sse: the port is in use, or the address is not of this machine;"
                            + " see --port and --host" + System.lineSeparator());
        }
    }

    @Test
    void help_and_version_start_nothing() {
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine(Map.of()).setOut(new PrintWriter(said, true));

        assertThat(line.execute("--help")).isZero();
        assertThat(line.execute("--version")).isZero();

        assertThat(said.toString()).contains("--read-only", "XYTE_BASE_URL", "xyte-mcp-sse unpackaged");
    }

    @Test
    void browsers_come_by_https_where_the_server_or_a_proxy_does_tls() {
        assertThat(settings().https()).isFalse();
        assertThat(settings("--base-url", "http://mcp.example.com").https()).isFalse();
        assertThat(settings("--base-url", "https://mcp.example.com").https()).isTrue();
        assertThat(settings("--tls-cert", "cert.pem", "--tls-key", "key.pem").https())
                .isTrue();
        assertThat(settings("--behind-proxy", "10.0.0.0/8").https()).isTrue();
        assertThat(settings("--behind-proxy", "10.0.0.0/8", "--base-url", "http://mcp.example.com")
                        .https())
                .isFalse();
    }

    @Test
    void what_is_shared_stands_in_a_variable_or_a_flag_and_nothing_is_shared_without() {
        assertThat(settings().redis()).isEmpty();
        assertThat(settings(Map.of("REDIS_URL", "redis://cache:6379")).redis())
                .hasValueSatisfying(redis -> assertThat(redis.address()).isEqualTo("cache:6379"));
        assertThat(settings("--redis-url", "rediss://cache", "--redis-prefix", "staging:")
                        .redis())
                .hasValueSatisfying(redis -> assertThat(redis.prefix()).isEqualTo("staging:"));
    }

    @Test
    void tokens_in_redis_need_a_master_key_that_all_instances_have(@TempDir Path data) {
        Map<String, String> shared = Map.of("REDIS_URL", "redis://cache");
        assertThat(settings(shared).tokens()).as("without one there are none").isEmpty();

        assertThat(refusal(shared, "--data-dir", data.toString())).contains("XYTE_MCP_MASTER_KEY must be set");
        assertThat(refusal(shared, "--single-tenant")).contains("XYTE_MCP_MASTER_KEY must be set");

        assertThat(settings(Map.of("REDIS_URL", "redis://cache", "XYTE_MCP_MASTER_KEY", MASTER))
                        .tokens())
                .hasValueSatisfying(tokens -> assertThat(tokens.directory()).isEmpty());
    }

    @Test
    void one_organization_needs_a_place_for_its_tokens() {
        assertThat(refusal(Map.of(), "--single-tenant")).contains("--single-tenant needs --data-dir or --redis-url");
    }
}
