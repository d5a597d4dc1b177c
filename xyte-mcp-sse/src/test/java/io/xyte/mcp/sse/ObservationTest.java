package io.xyte.mcp.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.observe.Ending.Status;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import io.xyte.mcp.core.testing.RecordingListener;
import io.xyte.mcp.core.testing.RecordingListener.Seen;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What listeners are told of requests that come over HTTP. */
class ObservationTest {
    private final RecordingListener listener = new RecordingListener();
    private final TestServer server = TestServer.with().listener(listener).start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_call_is_told_with_caller_organization_session_and_address() {
        McpHttp client = server.client();
        String session = client.openSession();
        Seen opening = listener.next();
        HttpResponse<String> answer = client.postIn(session, McpHttp.call(1, "echo", "{}"));
        Seen call = listener.next();

        assertThat(opening.request().method()).isEqualTo("initialize");
        assertThat(call.request().method()).isEqualTo("tools/call");
        assertThat(call.request().caller()).hasSize(12);
        assertThat(call.request().tenant().organization()).isPresent();
        Origin origin = call.request().origin();
        assertThat(origin.transport()).isEqualTo(Transport.STREAMABLE_HTTP);
        assertThat(origin.address()).contains("127.0.0.1");
        assertThat(origin.requestId()).isEqualTo(answer.headers().firstValue("X-Request-Id"));
        assertThat(origin.session()).isEqualTo(opening.request().origin().session());
        assertThat(origin.session().orElseThrow()).hasSize(12).isNotEqualTo(session.substring(0, 12));
        assertThat(origin.requestBytes())
                .isEqualTo(McpHttp.call(1, "echo", "{}").length());
        assertThat(call.ending().status()).isEqualTo(Status.OK);
        assertThat(call.ending().responseBytes()).isEqualTo(answer.body().length());
    }

    @Test
    void a_stateless_request_whose_headers_are_wrong_is_told() {
        String body = McpHttp.request(
                1, "tools/list", "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}");
        server.client().post("/mcp", body);

        assertThat(listener.next().ending().error()).contains("-32020");
    }

    @Test
    void a_wrong_key_is_told_without_a_caller() {
        new McpHttp(server.address(), "canary-key-1").post("/mcp", McpHttp.initialize());

        ObservedRefusal refusal = listener.nextRefusal();
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.route()).isEqualTo("mcp");
        assertThat(refusal.caller()).isEmpty();
        assertThat(refusal.origin().address()).contains("127.0.0.1");
        assertThat(refusal.toString()).doesNotContain("canary");
    }

    @Test
    void a_broken_message_is_told_with_its_caller() {
        server.client().post("/mcp", "{");

        ObservedRefusal refusal = listener.nextRefusal();
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.caller()).isPresent();
        assertThat(refusal.tenant().organization()).isPresent();
    }
}
