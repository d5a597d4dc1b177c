package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.XyteSandbox;
import io.xyte.mcp.core.XyteCatalog;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerKeyTest {
    private static final String HEADER = "X-Xyte-Partner-Key";
    private static final String LIST_TICKETS = call(1, "xyte_api_read", "{\"key\":\"partner.tickets.getTickets\"}");

    private TestServer server;
    private McpHttp client;

    @BeforeAll
    void start() {
        server = TestServer.with().catalog(XyteCatalog.create()).start();
        client = new McpHttp(server.address(), XyteSandbox.DEMO_KEY);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_caller_with_a_partner_key_may_call_what_partners_may() {
        String session = openSession(XyteSandbox.DEMO_PARTNER_KEY);
        HttpResponse<String> answer =
                client.post("/mcp", LIST_TICKETS, "Mcp-Session-Id", session, HEADER, XyteSandbox.DEMO_PARTNER_KEY);
        assertThat(answer.body()).contains("\\\"items\\\":").doesNotContain("needs a partner key");
    }

    @Test
    void a_caller_without_one_is_told_so() {
        String session = client.openSession();
        assertThat(client.postIn(session, LIST_TICKETS).body()).contains("needs a partner key", HEADER);
    }

    @Test
    void a_session_belongs_to_both_keys_together() {
        String session = openSession(XyteSandbox.DEMO_PARTNER_KEY);
        assertThat(client.postIn(session, LIST_TICKETS).statusCode()).isEqualTo(404);
    }

    @Test
    void what_can_be_no_key_is_a_bad_request() {
        HttpResponse<String> answer = client.post("/mcp", McpHttp.initialize(), HEADER, "canary key");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(HEADER).doesNotContain("canary");
    }

    private String openSession(String partnerKey) {
        return client.post("/mcp", McpHttp.initialize(), HEADER, partnerKey)
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();
    }
}
