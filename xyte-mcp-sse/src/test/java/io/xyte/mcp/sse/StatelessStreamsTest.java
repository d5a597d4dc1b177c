package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.stream.StreamLimits;
import io.xyte.mcp.sse.transport.CallLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long responses of the stateless era, and what ends them. */
class StatelessStreamsTest {
    private static final String LISTEN =
            Stateless.request(5, "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");

    private final TestServer server = TestServer.with()
            .streams(new StreamLimits(Duration.ofMillis(100), 100_000))
            .calls(new CallLimits(1, 1))
            .start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private Events listen() {
        return client.postForEvents("/mcp", LISTEN, Stateless.headers(LISTEN));
    }

    private static String raw(String body) {
        return RawConnection.postHead(
                        "demo-key",
                        "MCP-Protocol-Version: " + Stateless.VERSION,
                        "Mcp-Method: tools/call",
                        "Mcp-Name: slow",
                        "Content-Length: " + body.length())
                + body;
    }

    @Test
    void a_subscription_is_acknowledged_first_and_says_something_now_and_then() {
        try (Events stream = listen()) {
            var acknowledged = stream.message();

            assertThat(acknowledged.path("method").textValue()).isEqualTo("notifications/subscriptions/acknowledged");
            assertThat(acknowledged
                            .at("/params/_meta/io.modelcontextprotocol~1subscriptionId")
                            .intValue())
                    .isEqualTo(5);
            assertThat(stream.line()).isEqualTo(":");
        }
    }

    @Test
    void at_shutdown_a_subscription_is_completed() {
        try (Events stream = listen()) {
            stream.message();

            server.hosted().close();
            var completed = stream.message();

            assertThat(completed.path("id").intValue()).isEqualTo(5);
            assertThat(completed.at("/result/resultType").textValue()).isEqualTo("complete");
            assertThat(completed
                            .at("/result/_meta/io.modelcontextprotocol~1subscriptionId")
                            .intValue())
                    .isEqualTo(5);
            assertThat(stream.line()).isNull();
        }
    }

    @Test
    void a_subscription_too_many_is_refused_until_another_has_ended() {
        Events first = listen();
        first.message();

        HttpResponse<String> refused = client.post("/mcp", LISTEN, Stateless.headers(LISTEN));
        first.close();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(json(refused.body()).at("/error/code").intValue()).isEqualTo(-32010);
        Waiting.until(() -> {
            try (Events second = listen()) {
                return second.response().statusCode() == 200;
            }
        });
    }

    @Test
    void whoever_takes_no_events_cannot_subscribe() {
        HttpResponse<String> answer =
                client.post("/mcp", LISTEN, Stateless.headers(LISTEN, "Accept", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    @Test
    void a_client_that_closes_the_response_cancels_the_call_and_gives_its_place_back() {
        RawConnection connection = new RawConnection(server.address());
        connection.send(raw(Stateless.call(1, "slow", "{}")));
        server.catalog().gate().awaitArrived(1);
        String echo = Stateless.call(2, "echo", "{}");
        int meanwhile = client.post("/mcp", echo, Stateless.headers(echo)).statusCode();

        connection.close();

        assertThat(meanwhile).isEqualTo(429);
        server.catalog().gate().awaitInterrupted(1);
        Waiting.until(() -> client.post("/mcp", echo, Stateless.headers(echo)).statusCode() == 200);
    }
}
