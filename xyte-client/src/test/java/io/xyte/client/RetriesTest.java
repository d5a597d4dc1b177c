package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.xyte.client.XyteException.NotSent;
import io.xyte.client.XyteException.Refused;
import io.xyte.client.XyteException.Unclear;
import io.xyte.client.model.CommandRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a call is sent, and when a host is left alone. */
class RetriesTest {
    private static final String DEVICE = "0f6f7a52-3c1e-4b7d-9a54-6f1d2c8e7b10";
    private static final StubbedApi API = StubbedApi.start();

    @BeforeEach
    void forget() {
        API.reset();
    }

    @AfterAll
    static void stop() {
        API.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_read_is_sent_again_on(int status) {
        API.answers(status, "");

        assertThatThrownBy(() -> API.client().devices().get(DEVICE)).isInstanceOf(XyteException.class);

        assertThat(API.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 409, 422})
    void a_read_is_not_sent_again_on(int status) {
        API.answers(status, "");

        assertThatThrownBy(() -> API.client().devices().get(DEVICE)).isInstanceOf(XyteException.class);

        assertThat(API.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_write_is_never_sent_again_on(int status) {
        API.answers(status, "");

        assertThatThrownBy(() -> API.client().commands().send(DEVICE, CommandRequest.of("reboot")))
                .isInstanceOf(XyteException.class);

        assertThat(API.requests()).hasSize(1);
    }

    @Test
    void a_redirect_is_not_followed() {
        API.answers(WireMock.aResponse().withStatus(307).withHeader("Location", API.url() + "/elsewhere"));

        Unclear failure = catchThrowableOfType(
                Unclear.class, () -> API.client().organization().info());

        assertThat(failure.kind()).isEqualTo(Unclear.Kind.REDIRECTED);
        assertThat(API.onlyRequest().getUrl()).isEqualTo("/core/v1/organization/info");
    }

    @Test
    void after_five_failures_a_key_is_held_back_and_other_keys_are_not() {
        XyteClient client = API.clientBuilder().retryPolicy(RetryPolicy.NEVER).build();
        XyteClient sameKey = client.withKey(StubbedApi.KEY);
        XyteClient otherKey = client.withKey(ApiKey.of("canary-key-2"));
        API.answers(500, "");
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> client.organization().info()).isInstanceOf(Unclear.class);
        }

        NotSent held =
                catchThrowableOfType(NotSent.class, () -> sameKey.organization().info());
        Throwable other = catchThrowableOfType(
                XyteException.class, () -> otherKey.organization().info());

        assertThat(held.kind()).isEqualTo(NotSent.Kind.CIRCUIT_OPEN);
        assertThat(held.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(other).isInstanceOf(Unclear.class);
        assertThat(API.requests()).hasSize(6);
    }

    @Test
    void refusals_do_not_hold_a_key_back() {
        XyteClient client = API.clientBuilder().retryPolicy(RetryPolicy.NEVER).build();
        API.answers(422, "");
        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> client.organization().info()).isInstanceOf(Refused.class);
        }

        assertThat(API.requests()).hasSize(12);
    }

    @Test
    void a_host_that_is_not_there_was_sent_nothing() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + freePort());
        XyteClient client =
                StubbedApi.impatient(XyteClient.builder().baseUrl(nobody)).build();

        NotSent failure =
                catchThrowableOfType(NotSent.class, () -> client.incidents().close("96c2d8f4"));

        assertThat(failure.kind()).isEqualTo(NotSent.Kind.UNREACHABLE);
    }

    @Test
    void a_client_without_a_key_sends_nothing() {
        XyteClient base = XyteClient.builder().baseUrl(API.url()).build();

        assertThatThrownBy(() -> base.organization().info())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("organization.getOrganizationInfo needs an organization key");
        assertThat(API.requests()).isEmpty();
    }

    @Test
    void a_view_for_another_organization_has_no_partner_key() {
        XyteClient view = API.client().withKey(ApiKey.of("canary-key-2"));

        assertThatThrownBy(() -> view.partner().tickets().list())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a partner key");
        assertThat(API.requests()).isEmpty();
    }

    @Test
    void a_view_with_a_partner_key_keeps_its_organization() {
        XyteClient view = XyteClient.builder()
                .baseUrl(API.url())
                .key(StubbedApi.KEY)
                .build()
                .withPartnerKey(StubbedApi.PARTNER_KEY);
        API.answers(200, "[]");

        view.tickets().listOpen();
        view.partner().tickets().list();

        assertThat(API.requests()).hasSize(2);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
