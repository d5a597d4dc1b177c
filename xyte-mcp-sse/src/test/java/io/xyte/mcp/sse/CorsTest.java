package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.RawConnection.Answer;
import io.xyte.mcp.sse.edge.TrustedProxies;
import io.xyte.mcp.sse.edge.WebOrigins;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told about pages that want to call. */
class CorsTest {
    private static final String APP = "https://app.example.com";

    private final TestServer server = TestServer.with()
            .door(new DoorSettings(
                    DoorSettings.DEFAULT.tls(),
                    DoorSettings.DEFAULT.tlsCheck(),
                    TrustedProxies.NONE,
                    WebOrigins.of(List.of(APP, "http://localhost:6274")),
                    DoorSettings.DEFAULT.connections()))
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer send(String method, String path, String... headers) {
        try (RawConnection connection = new RawConnection(server.address())) {
            return connection
                    .send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers)
                            + "\r\n\r\n")
                    .answer();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/sse", "/messages", "/health", "/nowhere"})
    void a_page_on_the_list_may_ask_without_a_key(String path) {
        Answer answer = send(
                "OPTIONS",
                path,
                "Origin: " + APP,
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: authorization, Mcp-Param-Space, x-evil");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", APP)
                .containsEntry("vary", "Origin")
                .doesNotContainKey("access-control-allow-credentials");
        assertThat(answer.headers().get("access-control-allow-methods")).contains("POST", "DELETE");
        assertThat(answer.headers().get("access-control-allow-headers"))
                .contains("authorization", "mcp-session-id", "mcp-protocol-version", "mcp-param-space")
                .doesNotContain("evil", "*");
    }

    @Test
    void a_page_on_the_list_may_read_what_it_needs() {
        Answer answer = send("GET", "/mcp", "Origin: " + APP);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("access-control-allow-origin", APP);
        assertThat(answer.headers().get("access-control-expose-headers"))
                .contains("Mcp-Session-Id", "MCP-Protocol-Version", "WWW-Authenticate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://app.example.com.evil.example",
                "https://evil.example",
                "null"
            })
    void another_page_is_refused_and_told_nothing(String origin) {
        Answer answer = send("OPTIONS", "/mcp", "Origin: " + origin, "Access-Control-Request-Method: POST");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_port_belongs_to_the_origin() {
        assertThat(send("GET", "/health", "Origin: http://localhost:6274").headers())
                .containsEntry("access-control-allow-origin", "http://localhost:6274");
        assertThat(send("GET", "/health", "Origin: http://localhost:6275").headers())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_request_that_only_looks_like_a_question_goes_on() {
        assertThat(send("OPTIONS", "/mcp", "Origin: " + APP).status()).isEqualTo(401);
    }
}
