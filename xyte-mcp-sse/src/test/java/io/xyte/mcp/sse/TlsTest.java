package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.callWithProgress;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.sse.door.ConnectionLimits;
import io.xyte.mcp.sse.edge.TrustedProxies;
import io.xyte.mcp.sse.edge.WebOrigins;
import io.xyte.mcp.sse.tls.KeystoreFile;
import io.xyte.mcp.sse.tls.KeystorePassword;
import io.xyte.mcp.sse.tls.PemFiles;
import io.xyte.mcp.sse.tls.TlsFiles;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's own TLS, and HTTP/2 which comes with it. */
class TlsTest {
    private static final Duration OFTEN = Duration.ofMillis(50);

    @TempDir
    private static Path folder;

    private static TestKeystore first;
    private static TestKeystore second;

    private final Path certificate = folder.resolve("cert.pem");
    private final Path key = folder.resolve("key.pem");
    private TestServer server = start();

    @BeforeAll
    static void makeCertificates() {
        first = TestKeystore.create(folder, "first", "RSA", 30);
        second = TestKeystore.create(folder, "second", "EC", 30);
    }

    private TestServer start() {
        first.writePem(certificate, key);
        return start(new PemFiles(certificate, key), ConnectionLimits.DEFAULT);
    }

    private static TestServer start(TlsFiles files, ConnectionLimits limits) {
        return TestServer.with()
                .door(new DoorSettings(Optional.of(files), OFTEN, TrustedProxies.NONE, WebOrigins.NONE, limits))
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static HttpClient http(Version version, TestKeystore... trusted) {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(TestKeystore.trusting(trusted))
                .build();
    }

    private McpHttp client(Version version) {
        return client(http(version, first));
    }

    private McpHttp client(HttpClient http) {
        return new McpHttp(server.address(), "demo-key", http);
    }

    /** The name in the certificate that a new connection is shown. */
    private String shown() {
        SSLContext trusting = TestKeystore.trusting(first, second);
        try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory()
                .createSocket("127.0.0.1", server.address().getPort())) {
            return socket.getSession().getPeerPrincipal().getName();
        } catch (IOException e) {
            return "none: " + e;
        }
    }

    @Test
    void the_address_says_https() {
        assertThat(server.address().getScheme()).isEqualTo("https");
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void both_versions_of_http_serve_both_eras_and_streams(Version version) {
        McpHttp client = client(version);

        HttpResponse<String> opened = client.post("/mcp", initialize());
        assertThat(opened.version()).isEqualTo(version);
        assertThat(opened.headers().firstValue("strict-transport-security")).isPresent();
        String session = client.openSession();
        assertThat(client.postIn(session, call(1, "echo", "{\"a\":1}")).body()).contains("{\\\"a\\\":1}");
        String call = Stateless.call(2, "echo", "{\"a\":2}");
        HttpResponse<String> stateless = client.post("/mcp", call, Stateless.headers(call));
        assertThat(stateless.version()).isEqualTo(version);
        assertThat(stateless.body()).contains("complete", "{\\\"a\\\":2}");
        try (Events events = client.postForEvents("/mcp", callWithProgress(3, "steps"), "Mcp-Session-Id", session)) {
            assertThat(json(events.data("message")).at("/method").textValue()).isEqualTo("notifications/progress");
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void http_sse_works_over_both(Version version) {
        McpHttp client = client(version);
        try (Events events = client.listen("/sse")) {
            String endpoint = events.data("endpoint");

            assertThat(client.post(endpoint, call(1, "echo", "{}")).statusCode())
                    .isEqualTo(202);

            assertThat(json(events.data("message")).at("/id").intValue()).isEqualTo(1);
        }
        Waiting.until(() -> server.hosted().sessions().size() == 0);
    }

    @Test
    void a_stream_that_is_reset_cancels_its_call_and_no_other() {
        McpHttp client = client(Version.HTTP_2);
        String session = client.openSession();
        CompletableFuture<HttpResponse<String>> leaving = client.postLater(session, call(1, "slow", "{}"));
        CompletableFuture<HttpResponse<String>> staying = client.postLater(session, call(2, "slow", "{}"));
        server.catalog().gate().awaitArrived(2);

        leaving.cancel(true);

        server.catalog().gate().awaitInterrupted(1);
        server.catalog().gate().open();
        assertThat(staying.join().body()).contains("passed");
    }

    @Test
    void an_authority_of_another_is_refused_on_http_2_as_well() {
        server.close();
        server = start();
        HttpClient http = http(Version.HTTP_2, first);

        assertThat(client(http).get("/health").statusCode()).isEqualTo(200);
        assertThat(client(http).get("/health", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_keystore_does_as_well() {
        server.close();
        server = start(
                new KeystoreFile(second.file(), new KeystorePassword(TestKeystore.PASSWORD)), ConnectionLimits.DEFAULT);

        assertThat(shown()).isEqualTo("CN=second");
    }

    @Test
    void new_files_are_taken_over_and_open_connections_go_on() {
        McpHttp client = client(Version.HTTP_2);
        String session = client.openSession();
        assertThat(shown()).isEqualTo("CN=first");
        try (Events listening = client.listen("/mcp", "Mcp-Session-Id", session)) {
            assertThat(listening).isNotNull();

            second.writePem(certificate, key);
            Waiting.until(() -> shown().equals("CN=second"));

            // this client does not believe the second certificate, so it is still on its old connection
            assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void versions_of_today_are_spoken(String version) throws IOException {
        assertThat(handshake(version)).isEqualTo(version);
    }

    @Test
    void older_versions_are_not() {
        assertThatThrownBy(() -> handshake("TLSv1.1")).isInstanceOf(SSLHandshakeException.class);
    }

    private String handshake(String version) throws IOException {
        try (SSLSocket socket = (SSLSocket) TestKeystore.trusting(first)
                .getSocketFactory()
                .createSocket("127.0.0.1", server.address().getPort())) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void whoever_never_finishes_the_handshake_is_cut() throws IOException {
        server.close();
        first.writePem(certificate, key);
        server = start(
                new PemFiles(certificate, key),
                ConnectionLimits.DEFAULT.times(Duration.ofMillis(300), Duration.ofSeconds(60)));
        try (Socket silent = new Socket("127.0.0.1", server.address().getPort())) {
            silent.setSoTimeout(20_000);
            silent.getOutputStream().write(22);

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        Waiting.until(() -> server.hosted().connections() == 0);
    }

    @Test
    void whoever_shakes_hands_and_asks_nothing_is_cut() throws IOException {
        server.close();
        first.writePem(certificate, key);
        server = start(
                new PemFiles(certificate, key),
                ConnectionLimits.DEFAULT.times(Duration.ofMillis(500), Duration.ofSeconds(60)));
        try (SSLSocket silent = (SSLSocket) TestKeystore.trusting(first)
                .getSocketFactory()
                .createSocket("127.0.0.1", server.address().getPort())) {
            silent.setSoTimeout(20_000);
            silent.startHandshake();

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(client(Version.HTTP_2).get("/health").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void an_idle_connection_is_closed_and_counted_no_more(Version version) {
        server.close();
        first.writePem(certificate, key);
        server = start(
                new PemFiles(certificate, key),
                ConnectionLimits.DEFAULT.times(Duration.ofSeconds(15), Duration.ofMillis(200)));

        assertThat(client(version).get("/health").version()).isEqualTo(version);

        Waiting.until(() -> server.hosted().connections() == 0);
    }
}
