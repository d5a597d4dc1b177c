package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.notification;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server with a single worker that has something to do already. */
class BusyTest {
    private final TestServer server = TestServer.with()
            .workers(new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>()))
            .start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private String busySession() {
        String session = client.openSession();
        occupy(session);
        return session;
    }

    private void occupy(String session) {
        // the worker may still be on its way back from the call before
        Waiting.until(() -> client.postIn(session, call(0, "echo", "{}")).statusCode() == 200);
        Waiting.until(() -> {
            var slow = client.postLater(session, call(1, "slow", "{}"));
            boolean[] arrived = new boolean[1];
            Waiting.until(
                    () -> slow.isDone() || (arrived[0] = server.catalog().gate().arrived()));
            return arrived[0];
        });
    }

    @Test
    void a_call_that_finds_no_worker_is_told_so_at_once_and_may_come_again() {
        String session = busySession();

        HttpResponse<String> refused = client.postIn(session, call(2, "echo", "{}"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        JsonNode body = json(refused.body());
        assertThat(body.at("/id").intValue()).isEqualTo(2);
        assertThat(body.at("/error/code").intValue()).isEqualTo(-32000);
        server.catalog().gate().open();
        Waiting.until(() -> client.postIn(session, call(2, "echo", "{}")).statusCode() == 200);
    }

    @Test
    void an_initialize_that_finds_no_worker_opens_no_session() {
        busySession();

        assertThat(client.post("/mcp", initialize()).statusCode()).isEqualTo(503);

        assertThat(server.hosted().sessions().size()).isEqualTo(1);
    }

    @Test
    void on_http_sse_the_stream_says_it() {
        try (Events stream = client.listen("/sse")) {
            String endpoint = stream.data("endpoint");
            busySession();

            assertThat(client.post(endpoint, call(2, "echo", "{}")).statusCode())
                    .isEqualTo(202);

            JsonNode error = stream.message();
            assertThat(error.at("/id").intValue()).isEqualTo(2);
            assertThat(error.at("/error/code").intValue()).isEqualTo(-32000);
        }
    }

    @Test
    void cancellations_need_no_worker() {
        String session = busySession();

        client.postIn(session, notification("notifications/cancelled", "{\"requestId\":1}"));

        server.catalog().gate().awaitInterrupted(1);
    }
}
