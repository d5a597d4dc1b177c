package io.xyte.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.RetryPolicy;
import io.xyte.client.operation.OrganizationOperations;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What only shows before a request is on the wire. */
class RequestWriterTest {
    private static final Credential CREDENTIAL = new Credential("0123456789ab", "canary-key-1");

    @Test
    void http_2_is_for_https_only() {
        assertThat(write("https://hub.xyte.io").version()).contains(HttpClient.Version.HTTP_2);
        assertThat(write("http://127.0.0.1:8080").version()).contains(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void no_text_form_shows_the_key() {
        assertThat(CREDENTIAL.toString() + new Credentials(CREDENTIAL, CREDENTIAL) + write("https://hub.xyte.io"))
                .doesNotContain("canary");
    }

    private static HttpRequest write(String url) {
        CallSettings settings = new CallSettings(
                URI.create(url), Duration.ofSeconds(50), Duration.ofSeconds(15), RetryPolicy.NEVER, 1_000, "test");
        return new RequestWriter(settings).write(ApiCall.to(OrganizationOperations.INFO), CREDENTIAL);
    }
}
