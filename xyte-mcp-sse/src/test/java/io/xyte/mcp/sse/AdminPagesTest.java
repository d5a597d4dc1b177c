package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.testing.RecordingListener;
import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's pages over HTTP. */
class AdminPagesTest {
    private static final String TOKEN = "canary-operator-token";
    private static final ObservationSettings OPEN =
            new ObservationSettings(AuditSettings.OFF, UsageSettings.DEFAULT, Optional.of(AdminToken.of(TOKEN)));

    private final RecordingListener listener = new RecordingListener();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestServer server =
            TestServer.with().observation(OPEN).listener(listener).start();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String token) throws Exception {
        return send(at("/admin/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token)));
    }

    private void callAs(McpHttp client, String tool) {
        client.postIn(client.openSession(), McpHttp.call(1, tool, "{}"));
        listener.next(); // initialize
        listener.next(); // the call, which the other listeners know of, too
    }

    @Test
    void without_the_token_there_is_a_form_and_no_number() throws Exception {
        callAs(server.client(), "echo");
        HttpResponse<String> page = send(at("/admin/usage"));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Operator's token").doesNotContain("echo");
        assertThat(send(at("/admin/usage.json")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_signs_in_and_out() throws Exception {
        HttpResponse<String> signedIn = signIn(TOKEN);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Strict", "Path=/admin")
                .doesNotContain("canary");
        String value = cookie.substring(0, cookie.indexOf(';'));
        assertThat(send(at("/admin/usage").header("Cookie", value)).body()).contains("Top tools");
        HttpResponse<String> out = send(at("/admin/sign-out").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("xyte_mcp_admin=;", "1970");
    }

    @Test
    void where_browsers_come_by_https_the_cookie_goes_that_way_only() throws Exception {
        assertThat(signIn(TOKEN).headers().firstValue("Set-Cookie").orElseThrow())
                .doesNotContain("ecure");
        try (TestServer https = TestServer.with()
                .observation(OPEN)
                .baseUrl("https://mcp.example.com")
                .start()) {
            HttpResponse<String> signedIn = send(HttpRequest.newBuilder(URI.create(https.address() + "/admin/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("token=" + TOKEN)));

            assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                    .containsIgnoringCase("; secure");
        }
    }

    @Test
    void a_cookie_ends_after_eight_hours() throws Exception {
        String cookie = signIn(TOKEN).headers().firstValue("Set-Cookie").orElseThrow();
        server.clock().advance(Duration.ofHours(8));

        assertThat(send(at("/admin/usage").header("Cookie", cookie.substring(0, cookie.indexOf(';'))))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_numbers_of_both_organizations_are_there_as_json_and_apart() throws Exception {
        callAs(server.client(), "echo");
        callAs(server.client(), "failing");
        callAs(server.otherClient(), "echo");
        JsonNode json = McpHttp.json(send(at("/admin/usage.json?since=24h").header("Authorization", "Bearer " + TOKEN))
                .body());

        assertThat(json.at("/total/calls").intValue()).isEqualTo(3);
        assertThat(json.at("/total/errors_by_kind/upstream").intValue()).isEqualTo(1);
        assertThat(json.path("organization")).hasSize(2);
        assertThat(json.at("/organization/0/calls").intValue()).isEqualTo(2);
        assertThat(json.at("/organization/1/calls").intValue()).isEqualTo(1);
        assertThat(json.at("/tool/0/tool").textValue()).isEqualTo("echo");
    }

    @Test
    void wrong_tokens_are_counted_and_soon_not_looked_at() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("canary-wrong-" + i).statusCode()).isEqualTo(401);
            assertThat(listener.nextRefusal().route()).isEqualTo("admin");
        }

        assertThat(signIn(TOKEN).statusCode()).isEqualTo(429);
        server.clock().advance(Duration.ofMinutes(1));
        assertThat(signIn(TOKEN).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/usage", "/admin/admin.css", "/admin/usage.json", "/admin/nothing"})
    void nothing_is_cached_framed_or_taken_from_elsewhere(String path) throws Exception {
        HttpResponse<String> answer = send(at(path));

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/usage", "/admin/usage.json", "/admin/sign-in", "/admin/admin.css"})
    void a_page_from_elsewhere_may_not_ask(String path) throws Exception {
        assertThat(send(at(path).header("Origin", "https://evil.example")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_key_of_xyte_opens_nothing() throws Exception {
        assertThat(send(at("/admin/usage.json").header("Authorization", "Bearer demo-key"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void without_a_token_of_the_operator_there_is_no_page() throws Exception {
        try (TestServer closed = TestServer.start()) {
            HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(closed.address() + "/admin/usage")));

            assertThat(page.statusCode()).isEqualTo(404);
        }
    }
}
