package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.XyteClient;
import io.xyte.client.sandbox.Fault;
import io.xyte.client.sandbox.XyteSandbox;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code X-Org-Id}: the organization that a request means must be the one that its key belongs to. */
class OrganizationHeaderTest {
    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private String organization(String key) {
        return XyteClient.builder()
                .baseUrl(server.xyte().baseUri())
                .build()
                .withKey(io.xyte.client.ApiKey.of(key))
                .organization()
                .info()
                .id();
    }

    private HttpResponse<String> initializeFor(String organization) {
        return server.client().post("/mcp", initialize(), "X-Org-Id", organization);
    }

    @Test
    void the_keys_own_organization_is_served() {
        assertThat(initializeFor(organization(XyteSandbox.DEMO_KEY)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void another_organization_is_forbidden() {
        HttpResponse<String> answer = initializeFor(organization(XyteSandbox.DEMO_KEY_2));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer.body()).at("/error/message").textValue()).contains("X-Org-Id");
    }

    @Test
    void an_id_is_taken_only_as_xyte_spells_it() {
        String own = organization(XyteSandbox.DEMO_KEY);

        assertThat(initializeFor(own.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(403);
        assertThat(initializeFor(own + "0").statusCode()).isEqualTo(403);
        assertThat(initializeFor("").statusCode()).isEqualTo(403);
    }

    @Test
    void two_of_them_are_a_bad_request() {
        String own = organization(XyteSandbox.DEMO_KEY);
        String body = initialize();
        try (RawConnection connection = new RawConnection(server.address())) {
            String request = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: demo-key\r\nX-Org-Id: " + own
                    + "\r\nX-Org-Id: " + own + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            assertThat(connection.send(request).answer().status()).isEqualTo(400);
        }
    }

    @Test
    void where_xyte_does_not_tell_the_organization_none_can_be_named() {
        server.xyte().faults().next(1, Fault.status(403));

        HttpResponse<String> answer = initializeFor("canary");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Leave the header out").doesNotContain("canary");
        assertThat(server.client().post("/mcp", initialize()).statusCode()).isEqualTo(200);
    }
}
