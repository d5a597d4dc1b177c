package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a balancer is told. */
class ReadyTest {
    private static HttpResponse<String> ready(TestServer server) {
        return server.client().get("/readyz");
    }

    @Test
    void a_server_whose_xyte_answers_is_ready() {
        try (TestServer server = TestServer.start()) {
            HttpResponse<String> answer = ready(server);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"status\":\"ready\",\"checks\":{\"server\":\"ok\",\"upstream\":\"ok\",\"audit\":\"ok\"}}");
            assertThat(server.xyte().requests())
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.toString()).doesNotContain("demo-key"));
        }
    }

    @Test
    void many_who_ask_at_once_cost_xyte_one_question_in_five_seconds() {
        try (TestServer server = TestServer.start()) {
            McpHttp client = server.client();
            List<CompletableFuture<HttpResponse<String>>> asked = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> client.get("/readyz")))
                    .limit(8)
                    .toList();
            assertThat(asked)
                    .allSatisfy(answer -> assertThat(
                                    answer.get(60, TimeUnit.SECONDS).statusCode())
                            .isEqualTo(200));
            assertThat(server.xyte().requests()).hasSize(1);

            server.clock().advance(Duration.ofSeconds(5));
            assertThat(ready(server).statusCode()).isEqualTo(200);
            assertThat(server.xyte().requests()).hasSize(2);
        }
    }

    @Test
    void a_server_whose_xyte_is_gone_is_not_ready_but_lives_and_recovers_when_it_is_back() {
        try (TestServer server = TestServer.start()) {
            server.xyte().faults().next(1, Fault.status(503));
            HttpResponse<String> answer = ready(server);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"upstream\":\"does not answer\"");
            assertThat(server.client().get("/health").statusCode()).isEqualTo(200);

            server.xyte().faults().clear();
            server.clock().advance(Duration.ofSeconds(5));
            assertThat(ready(server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_server_that_drains_says_so() throws Exception {
        try (TestServer server = TestServer.start()) {
            McpHttp client = server.client();
            CompletableFuture<HttpResponse<String>> slow =
                    client.postLater(client.openSession(), call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            CompletableFuture<Void> closed = server.closeHosted();
            Waiting.until(() -> ready(server).statusCode() == 503);

            assertThat(ready(server).body()).contains("\"server\":\"draining\"");
            server.catalog().gate().open();
            assertThat(slow.get(60, TimeUnit.SECONDS).body()).contains("passed");
            closed.get(60, TimeUnit.SECONDS);
        }
    }
}
