package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamableHttpTest {
    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_call_in_a_session_is_answered_with_json() {
        String session = client.openSession();

        HttpResponse<String> answer = client.postIn(session, call(1, "echo", "{\"a\":1}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(McpHttp.json(answer.body()).at("/result/content/0/text").textValue())
                .isEqualTo("{\"a\":1}");
    }
}
