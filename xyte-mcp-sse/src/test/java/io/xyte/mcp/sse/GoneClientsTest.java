package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.sandbox.Fault;
import io.xyte.mcp.sse.stream.StreamLimits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that go away or stop reading, seen without waiting for a write to fail. */
class GoneClientsTest {
    private static final int QUEUE_BYTES = 100_000;

    private final TestServer server = TestServer.with()
            .streams(new StreamLimits(Duration.ofMillis(100), QUEUE_BYTES))
            .start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String post(String session, String body) {
        return RawConnection.postHead("demo-key", "Mcp-Session-Id: " + session, "Content-Length: " + body.length())
                + body;
    }

    @Test
    void a_client_that_vanishes_cancels_its_call() {
        String session = client.openSession();
        RawConnection connection = new RawConnection(server.address());
        connection.send(post(session, call(1, "slow", "{}")));
        server.catalog().gate().awaitArrived(1);

        connection.close();

        server.catalog().gate().awaitInterrupted(1);
        Waiting.until(() -> client.postIn(session, call(1, "echo", "{}")).statusCode() == 200);
    }

    @Test
    void a_client_that_vanishes_cancels_no_call_but_its_own() throws Exception {
        String session = client.openSession();
        var other = client.postLater(session, call(2, "slow", "{}"));
        RawConnection connection = new RawConnection(server.address());
        connection.send(post(session, call(1, "slow", "{}")));
        server.catalog().gate().awaitArrived(2);

        connection.close();
        server.catalog().gate().awaitInterrupted(1);
        server.catalog().gate().open();

        assertThat(other.get().body()).contains("passed");
    }

    @Test
    void a_client_that_vanishes_before_its_body_is_complete_disturbs_nobody() {
        String session = client.openSession();
        RawConnection connection = new RawConnection(server.address());
        connection.send(RawConnection.postHead("demo-key", "Mcp-Session-Id: " + session, "Content-Length: 1000") + "{");

        connection.close();

        assertThat(client.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_vanishes_while_its_key_is_checked_leaves_no_session_behind() {
        server.xyte().faults().next(1, Fault.latency(Duration.ofMillis(300)));
        RawConnection connection = new RawConnection(server.address());
        connection.send("GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: demo-key\r\n\r\n");

        connection.close();

        client.openSession(); // waits for the same answer about the key
        Waiting.until(() -> server.hosted().sessions().size() == 1);
    }

    @Test
    void a_silent_stream_says_something_now_and_then() {
        try (Events stream = client.listen("/sse")) {
            stream.data("endpoint");

            assertThat(stream.line()).isEqualTo(":");
            assertThat(stream.line()).isEqualTo(":");
        }
    }

    @Test
    void the_stream_of_a_session_says_something_now_and_then_too() {
        String session = client.openSession();

        try (Events stream = client.listen("/mcp", "Mcp-Session-Id", session)) {
            assertThat(stream.line()).isEqualTo(":");
        }
    }

    /** Both ends buffer a few megabytes, so it takes many answers until the queue is full. */
    @Test
    void a_reader_that_does_not_keep_up_is_dropped_and_its_session_ends() {
        RawConnection slow = new RawConnection(server.address());
        slow.send("GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: demo-key\r\n\r\n");
        String endpoint = slow.readUntil("data: ", "\n");

        int status = 202;
        for (int i = 0; i < 500 && status == 202; i++) {
            status = client.post(endpoint, call(i, "big", "{\"characters\":90000}"))
                    .statusCode();
        }

        assertThat(status).isEqualTo(404);
        assertThat(slow.closedByServer()).isTrue();
        assertThat(server.hosted().sessions().size()).isZero();
    }

    /** A single answer that is longer than the queue may be: nothing comes after it, only time passes. */
    @Test
    void a_reader_that_takes_nothing_at_all_is_dropped_after_a_while() {
        RawConnection slow = new RawConnection(server.address());
        slow.send("GET /sse HTTP/1.1\r\nHost: localhost\r\nAuthorization: demo-key\r\n\r\n");
        String endpoint = slow.readUntil("data: ", "\n");

        client.post(endpoint, call(1, "big", "{\"characters\":40000000}"));

        Waiting.until(() -> server.hosted().sessions().size() == 0);
        assertThat(slow.closedByServer()).isTrue();
    }
}
