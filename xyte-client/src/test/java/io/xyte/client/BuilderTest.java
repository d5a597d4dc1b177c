package io.xyte.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Authenticator;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which settings a client can have. */
class BuilderTest {

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                wrong("callDeadline", b -> b.callDeadline(Duration.ZERO)),
                wrong("callDeadline", b -> b.callDeadline(Duration.ofDays(2))),
                wrong("attemptTimeout", b -> b.attemptTimeout(Duration.ofSeconds(-1))),
                wrong("maxAnswerBytes", b -> b.maxAnswerBytes(0)),
                wrong("userAgent", b -> b.userAgent("a\r\nb")),
                wrong("baseUrl", b -> b.baseUrl(URI.create("hub.xyte.io"))),
                wrong("baseUrl", b -> b.baseUrl(URI.create("ftp://hub.xyte.io"))),
                wrong("baseUrl", b -> b.baseUrl(URI.create("https:///core"))),
                wrong("baseUrl", b -> b.baseUrl(URI.create("https://user:canary@hub.xyte.io"))),
                wrong("baseUrl", b -> b.baseUrl(URI.create("https://hub.xyte.io?a=b"))),
                wrong("baseUrl", b -> b.baseUrl(URI.create("https://hub.xyte.io#a"))),
                wrong("baseUrl must be https", b -> b.baseUrl(URI.create("http://hub.xyte.io"))),
                wrong(
                        "redirects",
                        b -> b.httpClient(HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NORMAL)
                                .build())),
                wrong(
                        "authenticator",
                        b -> b.httpClient(HttpClient.newBuilder()
                                .authenticator(new Authenticator() {})
                                .build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSettings")
    void a_setting_that_cannot_be_is_refused_by_name(String words, UnaryOperator<XyteClient.Builder> setting) {
        XyteClient.Builder builder = setting.apply(XyteClient.builder());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "maxAttempts, 0, 1, 2, 0.5",
        "maxAttempts, 11, 1, 2, 0.5",
        "firstDelay, 3, 0, 2, 0.5",
        "firstDelay, 3, -1, 2, 0.5",
        "maxDelay, 3, 3, 2, 0.5",
        "jitter, 3, 1, 2, 1.1",
        "jitter, 3, 1, 2, -0.1",
        "jitter, 3, 1, 2, NaN"
    })
    void a_retry_policy_that_cannot_be_is_refused_by_name(
            String setting, int maxAttempts, long firstSeconds, long maxSeconds, double jitter) {
        assertThatThrownBy(() -> new RetryPolicy(
                        maxAttempts, Duration.ofSeconds(firstSeconds), Duration.ofSeconds(maxSeconds), jitter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(setting + " must be ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hub.xyte.io",
                "HTTPS://hub.xyte.io:8443/",
                "http://localhost:8080",
                "http://127.0.0.1:8080/core/v1/organization",
                "http://[::1]:8080"
            })
    void https_anywhere_and_http_on_this_machine_will_do(String url) {
        assertThatCode(() -> XyteClient.builder().baseUrl(URI.create(url)).build())
                .doesNotThrowAnyException();
    }

    @Test
    void http_elsewhere_will_do_when_it_is_allowed() {
        assertThatCode(() -> XyteClient.builder()
                        .baseUrl(URI.create("http://hub.internal"))
                        .allowInsecureHttp(true)
                        .build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/core/v1", "/core/v1/", "/core/v1/organization", "/core/v1/organization//"})
    void a_base_url_may_name_the_api(String suffix) {
        try (StubbedApi api = StubbedApi.start()) {
            api.answers(200, "{}");

            api.clientBuilder()
                    .baseUrl(URI.create(api.url() + suffix))
                    .build()
                    .organization()
                    .info();

            assertThat(api.onlyRequest().getUrl()).isEqualTo("/core/v1/organization/info");
        }
    }

    @Test
    void a_base_url_may_have_a_path_in_front_of_the_api() {
        try (StubbedApi api = StubbedApi.start()) {
            api.answers(200, "{}");

            api.clientBuilder()
                    .baseUrl(URI.create(api.url() + "/xyte/"))
                    .build()
                    .organization()
                    .info();

            assertThat(api.onlyRequest().getUrl()).isEqualTo("/xyte/core/v1/organization/info");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "new\nline", "ünicode", "\u0000"})
    void a_key_that_cannot_be_one_is_refused_without_its_value(String value) {
        assertThatThrownBy(() -> ApiKey.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an API key is 1 to 512 visible ASCII characters without spaces");
    }

    @Test
    void a_key_shows_its_fingerprint_only() {
        ApiKey key = ApiKey.of("canary-key-1");

        assertThat(key.fingerprint()).matches("[0-9a-f]{12}");
        assertThat(key).hasToString("ApiKey[" + key.fingerprint() + "]");
        assertThat(key).isEqualTo(ApiKey.of("canary-key-1")).hasSameHashCodeAs(ApiKey.of("canary-key-1"));
        assertThat(key).isNotEqualTo(ApiKey.of("canary-key-2"));
    }

    private static Arguments wrong(String words, UnaryOperator<XyteClient.Builder> setting) {
        return Arguments.of(words, setting);
    }
}
