package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.initialize;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.RawConnection.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialsTest {
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer initializeWith(String path, String... headerLines) {
        String body = initialize();
        try (RawConnection connection = new RawConnection(server.address())) {
            return connection
                    .send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + String.join("\r\n", headerLines) + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                            + body)
                    .answer();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer demo-key",
                "authorization: bearer   demo-key",
                "Authorization: demo-key",
                "X-API-Key: demo-key",
                "X-Auth-Token: demo-key",
                "X-API-Token: demo-key"
            })
    void a_key_is_taken_from_any_of_its_headers(String header) {
        assertThat(initializeWith("/mcp", header).status()).isEqualTo(200);
    }

    @Test
    void the_same_key_twice_is_one_key() {
        assertThat(initializeWith("/mcp", "Authorization: Bearer demo-key", "X-API-Key: demo-key")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-API-Key: demo-key\r\nX-Auth-Token: demo-key-2",
                "Authorization: Bearer demo-key\r\nAuthorization: Bearer demo-key-2",
                "Authorization: demo-key\r\nX-API-Token: canary-key-1"
            })
    void two_different_keys_are_a_bad_request(String headers) {
        assertThat(initializeWith("/mcp", headers).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mcp?key=demo-key",
                "/mcp?api_key=demo-key",
                "/mcp?token=demo-key",
                "/mcp?Authorization=demo-key"
            })
    void a_key_in_the_url_is_no_key(String path) {
        assertThat(initializeWith(path, "X-Other: 1").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary key with spaces", "canary\u00e9", "Basic canary"})
    void what_can_be_no_key_is_refused_without_asking_xyte(String value) {
        server.xyte().clearRequests();

        assertThat(initializeWith("/mcp", "Authorization: " + value).status()).isEqualTo(401);

        assertThat(server.xyte().requests()).isEmpty();
    }
}
