package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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
}
