package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private static CompletableFuture<Void> closing(TestServer server) {
        CompletableFuture<Void> closed = server.closeHosted();
        Waiting.until(() -> server.client().get("/health").statusCode() == 503);
        return closed;
    }

    @Test
    void calls_in_flight_are_answered_and_new_requests_refused() throws Exception {
        try (TestServer server = TestServer.start()) {
            McpHttp client = server.client();
            String session = client.openSession();
            CompletableFuture<HttpResponse<String>> slow = client.postLater(session, call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            CompletableFuture<Void> closed = closing(server);
            HttpResponse<String> refused = client.postIn(session, call(2, "echo", "{}"));
            server.catalog().gate().open();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(slow.get(20, TimeUnit.SECONDS).body()).contains("passed");
            closed.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void streams_get_the_last_answers_and_end_as_they_should() throws Exception {
        try (TestServer server = TestServer.start();
                Events stream = server.client().listen("/sse")) {
            server.client().post(stream.data("endpoint"), call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            CompletableFuture<Void> closed = closing(server);
            server.catalog().gate().open();

            assertThat(stream.message().toString()).contains("passed");
            // a stream that is cut would throw here
            assertThat(stream.line()).isNull();
            closed.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void calls_that_take_too_long_are_cancelled() throws Exception {
        try (TestServer server =
                TestServer.with().shutdownGrace(Duration.ofMillis(100)).start()) {
            McpHttp client = server.client();
            CompletableFuture<HttpResponse<String>> slow =
                    client.postLater(client.openSession(), call(1, "slow", "{}"));
            server.catalog().gate().awaitArrived(1);

            server.hosted().close();

            server.catalog().gate().awaitInterrupted(1);
            assertThat(slow.handle((answer, failure) -> true).get(20, TimeUnit.SECONDS))
                    .isTrue();
        }
    }
}
