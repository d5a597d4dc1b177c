package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyVerificationTest {
    private static final int ALL_ATTEMPTS = 3;

    private final TestServer server = TestServer.start();
    private final McpHttp client = server.client();
    private final McpHttp stranger = new McpHttp(server.address(), "canary-key-1");

    @AfterEach
    void stop() {
        server.close();
    }

    private int questions() {
        return server.xyte().requests().size();
    }

    private void xyteIsAway() {
        server.xyte().faults().next(ALL_ATTEMPTS, Fault.status(500));
    }

    @Test
    void xyte_is_asked_once_a_minute() {
        String session = client.openSession();
        client.postIn(session, call(1, "echo", "{}"));
        assertThat(questions()).isEqualTo(1);

        server.clock().advance(Duration.ofSeconds(59));
        client.postIn(session, call(2, "echo", "{}"));
        assertThat(questions()).isEqualTo(1);

        server.clock().advance(Duration.ofSeconds(2));
        client.postIn(session, call(3, "echo", "{}"));
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void a_wrong_key_is_remembered_for_ten_seconds() {
        assertThat(stranger.post("/mcp", initialize()).statusCode()).isEqualTo(401);
        assertThat(stranger.post("/mcp", initialize()).statusCode()).isEqualTo(401);
        assertThat(questions()).isEqualTo(1);

        server.clock().advance(Duration.ofSeconds(11));
        assertThat(stranger.post("/mcp", initialize()).statusCode()).isEqualTo(401);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void requests_that_come_together_ask_once() {
        server.xyte().faults().next(1, Fault.latency(Duration.ofMillis(300)));
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 20)
                .mapToObj(i -> client.postLater("none", initialize()))
                .toList();

        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void nobody_new_comes_in_while_xyte_cannot_be_asked() {
        xyteIsAway();

        HttpResponse<String> answer = client.post("/mcp", initialize());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Xyte cannot be asked").contains("-32000");
    }

    @Test
    void a_refusal_for_want_of_xyte_is_not_remembered_for_long() {
        xyteIsAway();
        client.post("/mcp", initialize());

        server.clock().advance(Duration.ofSeconds(2));

        assertThat(client.post("/mcp", initialize()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_was_known_lately_goes_on_while_xyte_cannot_be_asked() {
        String session = client.openSession();
        server.clock().advance(Duration.ofMinutes(9));
        xyteIsAway();

        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(200);
        assertThat(questions()).isGreaterThan(1);
    }

    @Test
    void whoever_was_known_long_ago_waits_until_xyte_can_be_asked() {
        String session = client.openSession();
        server.clock().advance(Duration.ofMinutes(11));
        xyteIsAway();

        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(503);
    }

    @Test
    void a_key_that_xyte_withdraws_is_refused_within_a_minute() {
        String session = client.openSession();
        server.clock().advance(Duration.ofSeconds(61));
        server.xyte().faults().next(1, Fault.status(401));

        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(401);

        server.clock().advance(Duration.ofSeconds(11));
        xyteIsAway();
        assertThat(client.postIn(session, call(2, "echo", "{}")).statusCode())
                .as("it is no longer known lately either")
                .isEqualTo(503);
    }

    @Test
    void a_key_that_may_not_read_the_organization_is_a_key_all_the_same() {
        server.xyte().faults().next(1, Fault.status(403));

        assertThat(client.post("/mcp", initialize()).statusCode()).isEqualTo(200);
    }
}
