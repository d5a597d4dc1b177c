package io.xyte.mcp.sse.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.sse.TestKeystore;
import io.xyte.mcp.sse.redis.RedisServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code doctor}. */
class DoctorTest {
    private final XyteSandbox xyte = XyteSandbox.start();
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        xyte.close();
    }

    private int doctor(Map<String, String> environment, String... flags) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putIfAbsent("XYTE_MCP_PORT", "0");
        variables.putIfAbsent("XYTE_BASE_URL", xyte.baseUri().toString());
        List<String> line = new ArrayList<>(List.of("doctor"));
        line.addAll(List.of(flags));
        return Main.commandLine(variables)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(line.toArray(String[]::new));
    }

    private String[] tls(TestKeystore store) {
        Path certificate = folder.resolve("cert.pem");
        Path key = folder.resolve("key.pem");
        store.writePem(certificate, key);
        return new String[] {"--tls-cert", certificate.toString(), "--tls-key", key.toString()};
    }

    @Test
    void all_is_well_without_a_flag() {
        assertThat(doctor(Map.of())).isZero();

        assertThat(said.toString())
                .contains("ok    configuration", "ok    port", "ok    Xyte API", "ok    key", "can be started")
                .doesNotContain("FAIL");
    }

    @Test
    void a_key_of_the_environment_is_tried_and_not_shown() {
        assertThat(doctor(Map.of("XYTE_API_KEY", "canary-key-1"))).isEqualTo(1);

        assertThat(said.toString()).contains("FAIL  key: Xyte does not know it").doesNotContain("canary");
    }

    @Test
    void a_wrong_configuration_is_one_finding() {
        assertThat(doctor(Map.of(), "--host", "0.0.0.0")).isEqualTo(1);

        assertThat(said.toString()).contains("FAIL  configuration: --host 0.0.0.0", "--tls-cert");
    }

    @Test
    void an_address_of_the_api_that_cannot_be_is_a_wrong_configuration() {
        assertThat(doctor(Map.of(), "--xyte-base-url", "http://xyte.example")).isEqualTo(1);

        assertThat(said.toString()).contains("FAIL  configuration: ", "https");
    }

    @Test
    void presets_that_cannot_be_used_are_said_with_line_and_reason() throws IOException {
        Path presets = Files.writeString(folder.resolve("presets.yaml"), "presets:\n  a b:\n    steps: []\n");

        assertThat(doctor(Map.of(), "--presets", presets.toString())).isEqualTo(1);

        assertThat(said.toString()).contains("FAIL  presets: --presets: line ");
    }

    @Test
    void a_port_that_is_taken_is_said() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(doctor(Map.of(), "--port", port)).isEqualTo(1);

            assertThat(said.toString()).contains("FAIL  port: " + port);
        }
    }

    @Test
    void a_good_certificate_is_good() {
        assertThat(doctor(Map.of(), tls(TestKeystore.create(folder, "good", "EC", 90))))
                .isZero();

        assertThat(said.toString()).contains("ok    TLS: certificate and key belong together");
    }

    @Test
    void a_certificate_that_ends_soon_is_warned_of() {
        assertThat(doctor(Map.of(), tls(TestKeystore.create(folder, "old", "EC", 5))))
                .isZero();

        assertThat(said.toString()).contains("warn  TLS: the certificate expires soon");
    }

    @Test
    void a_certificate_that_has_ended_does_not_work() {
        assertThat(doctor(Map.of(), tls(TestKeystore.create(folder, "dead", "EC", -5))))
                .isEqualTo(1);

        assertThat(said.toString()).contains("FAIL  TLS: the certificate has expired");
    }

    @Test
    void a_key_of_another_certificate_does_not_work() throws IOException {
        String[] flags = tls(TestKeystore.create(folder, "one", "EC", 90));
        Files.writeString(
                folder.resolve("key.pem"),
                TestKeystore.create(folder, "other", "EC", 90).keyPem());

        assertThat(doctor(Map.of(), flags)).isEqualTo(1);

        assertThat(said.toString()).contains("FAIL  TLS: the private key does not belong to the certificate");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_private_key_that_everybody_can_read_is_warned_of() throws IOException {
        String[] flags = tls(TestKeystore.create(folder, "open", "EC", 90));
        Files.setPosixFilePermissions(folder.resolve("key.pem"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(doctor(Map.of(), flags)).isZero();

        assertThat(said.toString()).contains("key.pem, the private key; chmod 600 it");
    }

    private static final Map<String, String> MASTER_KEY =
            Map.of("XYTE_MCP_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));

    private void makeToken(Path data) {
        Map<String, String> variables = new HashMap<>(MASTER_KEY);
        variables.put("XYTE_API_KEY", "demo-key");
        variables.put("XYTE_BASE_URL", xyte.baseUri().toString());
        int code = Main.commandLine(variables)
                .setOut(new PrintWriter(new StringWriter()))
                .execute("token", "create", "--label", "anna", "--data-dir", data.toString());
        assertThat(code).isZero();
    }

    @Test
    void a_data_directory_that_is_not_there_yet_is_not_made() {
        Path data = folder.resolve("data");

        assertThat(doctor(Map.of(), "--data-dir", data.toString())).isZero();

        assertThat(said.toString()).contains("ok    data directory: " + data + " is not there yet");
        assertThat(data).doesNotExist();
    }

    @Test
    void an_empty_data_directory_stays_empty() {
        assertThat(doctor(Map.of(), "--data-dir", folder.toString())).isZero();

        assertThat(said.toString()).contains("data directory: ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_data_directory_that_is_a_file_does_not_work() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(doctor(Map.of(), "--data-dir", file.resolve("data").toString()))
                .isEqualTo(1);
    }

    @Test
    void single_tenant_without_a_token_does_not_work() {
        assertThat(doctor(Map.of("XYTE_API_KEY", "demo-key"), "--single-tenant", "--data-dir", folder.toString()))
                .isEqualTo(1);

        assertThat(said.toString())
                .contains("FAIL  access tokens: --single-tenant needs one", "token create --server-key");
    }

    @Test
    void tokens_are_counted_and_must_open_with_the_master_key() {
        makeToken(folder);

        assertThat(doctor(MASTER_KEY, "--data-dir", folder.toString())).isZero();
        assertThat(said.toString()).contains("ok    master key", "ok    access tokens: 1 are valid");

        String other = Base64.getEncoder().encodeToString("another-key-of-thirty-two-bytes.".getBytes(UTF_8));
        assertThat(doctor(Map.of("XYTE_MCP_MASTER_KEY", other), "--data-dir", folder.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("FAIL  access tokens: 1 of 1 cannot be opened with this master key");
    }

    @Test
    void a_store_that_is_no_database_does_not_work() throws IOException {
        Files.writeString(folder.resolve("tokens.db"), "canary ".repeat(1000));

        assertThat(doctor(MASTER_KEY, "--data-dir", folder.toString())).isEqualTo(1);

        assertThat(said.toString())
                .contains("FAIL  access tokens: the database ")
                .doesNotContain("canary");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_master_key_that_others_can_read_does_not_work() throws IOException {
        Path key = Files.writeString(folder.resolve("master.key"), MASTER_KEY.get("XYTE_MCP_MASTER_KEY"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(doctor(Map.of(), "--data-dir", folder.toString())).isEqualTo(1);

        assertThat(said.toString()).contains("FAIL  configuration: ", "master.key can be read by others; chmod 600 it");
    }

    @Test
    void a_policy_file_is_read() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "default: {read_only: true}\n");
        assertThat(doctor(Map.of(), "--policy", policy.toString())).isZero();
        assertThat(said.toString()).contains("ok    policy: ");

        Files.writeString(policy, "default:\n  deny_tools: [xyte_list_device]\n");
        assertThat(doctor(Map.of(), "--policy", policy.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("FAIL  policy: --policy: line 2: unknown tool xyte_list_device");
    }

    @Test
    void an_audit_file_can_be_written_to_and_is_not_made() {
        Path audit = folder.resolve("audit.jsonl");
        assertThat(doctor(Map.of(), "--audit-log", audit.toString(), "--audit-max-mb", "1"))
                .isZero();
        assertThat(said.toString()).contains("audit log: ");
        assertThat(audit).doesNotExist();

        Path nowhere = folder.resolve("no/audit.jsonl");
        assertThat(doctor(Map.of(), "--audit-log", nowhere.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("FAIL  audit log: " + nowhere.getParent() + " is no directory; make it");
    }

    @Test
    void a_short_operators_token_does_not_work_and_is_not_shown() {
        assertThat(doctor(Map.of("XYTE_MCP_ADMIN_TOKEN", "canary"))).isEqualTo(1);
        assertThat(said.toString())
                .contains("FAIL  configuration: XYTE_MCP_ADMIN_TOKEN must have 16 characters or more")
                .doesNotContain("canary");

        assertThat(doctor(Map.of("XYTE_MCP_ADMIN_TOKEN", "canary-operator-token")))
                .isZero();
        assertThat(said.toString()).contains("ok    operator's page: at /admin/usage");
    }

    @Test
    void a_redis_that_forgets_is_warned_of_and_one_that_keeps_is_not() {
        try (RedisServer redis = RedisServer.start(List.of("--maxmemory", "50mb"))) {
            redis.cli("config", "set", "maxmemory-policy", "allkeys-lru");
            Map<String, String> variables = Map.of(
                    "REDIS_URL",
                    redis.url().toString(),
                    "XYTE_MCP_MASTER_KEY",
                    Base64.getEncoder().encodeToString(new byte[32]));

            assertThat(doctor(variables)).isZero();
            assertThat(said.toString())
                    .contains("ok    Redis: at 127.0.0.1:" + redis.port() + ", version")
                    .contains("warn  Redis: when it is full it forgets what it likes (allkeys-lru)")
                    .contains("warn  Redis: keeps nothing on disk");

            said.getBuffer().setLength(0);
            redis.cli("config", "set", "maxmemory-policy", "noeviction");
            redis.cli("config", "set", "save", "60 1");
            assertThat(doctor(variables)).isZero();
            assertThat(said.toString()).doesNotContain("warn  Redis").contains("access tokens: 0 are valid");
            redis.cli("config", "set", "save", "");
        }
    }

    @Test
    void a_redis_that_is_away_is_found_without_its_password() {
        try (RedisServer redis = RedisServer.start()) {
            redis.kill();
            String url = "redis://:canary-pass@127.0.0.1:" + redis.port();

            assertThat(doctor(Map.of("REDIS_URL", url))).isEqualTo(1);

            assertThat(said.toString())
                    .contains("FAIL  Redis: Redis at 127.0.0.1:" + redis.port() + " is away: Connection refused")
                    .doesNotContain("canary");
        }
    }

    @Test
    void an_address_of_redis_that_is_none_is_found_without_what_it_holds() {
        assertThat(doctor(Map.of("REDIS_URL", "http://:canary-pass@cache"))).isEqualTo(1);

        assertThat(said.toString())
                .contains("FAIL  configuration: --redis-url (REDIS_URL) must be like")
                .doesNotContain("canary");
    }
}
