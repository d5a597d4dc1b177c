package io.xyte.client;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.xyte.client.XyteException.NotSent;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls over TLS, where HTTP/2 is spoken. */
class TlsTest {
    private static final WireMockServer SERVER = new WireMockServer(
            WireMockConfiguration.options().dynamicPort().dynamicHttpsPort().containerThreads(200));

    @BeforeAll
    static void start() {
        SERVER.start();
        SERVER.stubFor(get(anyUrl()).willReturn(okJson("{\"items\":[]}").withFixedDelay(1_000)));
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void a_host_with_a_certificate_that_nobody_vouches_for_is_sent_nothing() {
        XyteClient client =
                StubbedApi.impatient(XyteClient.builder().baseUrl(url())).build();

        NotSent failure =
                catchThrowableOfType(NotSent.class, () -> client.organization().info());

        assertThat(failure.kind()).isEqualTo(NotSent.Kind.UNREACHABLE);
    }

    /** The JDK's client alone fails those beyond 128, the limit of this server: "too many concurrent streams". */
    @Test
    void more_calls_at_once_than_one_connection_takes_all_succeed() throws Exception {
        XyteClient client = StubbedApi.impatient(XyteClient.builder().baseUrl(url()))
                .attemptTimeout(Duration.ofMinutes(1)) // a busy machine takes its time over so many handshakes
                .callDeadline(Duration.ofMinutes(2))
                .httpClient(HttpClient.newBuilder().sslContext(trusting()).build())
                .build();
        client.organization().info(); // from here on there is an HTTP/2 connection
        ExecutorService threads = Executors.newCachedThreadPool();

        List<Callable<Object>> calls = Collections.nCopies(
                150, () -> client.incidents().list(IncidentQuery.all()).items());
        List<Future<Object>> answers = threads.invokeAll(calls);
        threads.shutdown();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ZERO));
    }

    private static URI url() {
        return URI.create("https://localhost:" + SERVER.httpsPort());
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        return context;
    }

    /** Takes every certificate: the server of this test made its own. */
    private static final class Trusting extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
