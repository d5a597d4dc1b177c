package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.sse.RawConnection.Answer;
import io.xyte.mcp.sse.edge.BodyLimits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HTTP as clients, proxies and attackers write it on the wire. */
class RawHttpTest {
    private static final int MAX_BYTES = 100_000;

    private final TestServer server = TestServer.with()
            .bodies(new BodyLimits(MAX_BYTES, Duration.ofMillis(500)))
            .start();
    private final String session = server.client().openSession();
    private final RawConnection connection = new RawConnection(server.address());

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    private String head(String... lines) {
        return RawConnection.postHead("demo-key", lines);
    }

    private String post(String body) {
        return head("Mcp-Session-Id: " + session, "Content-Length: " + body.length()) + body;
    }

    private String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    @Test
    void a_body_may_come_in_chunks() {
        String body = call(1, "echo", "{\"a\":1}");

        Answer answer = connection
                .send(head("Mcp-Session-Id: " + session, "Transfer-Encoding: chunked")
                        + chunk(body.substring(0, 10))
                        + chunk(body.substring(10))
                        + "0\r\n\r\n")
                .answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("{\\\"a\\\":1}");
    }

    @Test
    void a_body_may_come_byte_by_byte() {
        String request = post(call(1, "echo", "{}"));
        request.chars().forEach(c -> connection.send(String.valueOf((char) c)));

        assertThat(connection.answer().status()).isEqualTo(200);
    }

    @Test
    void a_body_of_the_greatest_length_is_read() {
        String frame = call(1, "echo", "{\"a\":\"\"}");
        String body = frame.replace("\"a\":\"", "\"a\":\"" + "x".repeat(MAX_BYTES - frame.length()));

        assertThat(body).hasSize(MAX_BYTES);
        assertThat(connection.send(post(body)).answer().status()).isEqualTo(200);
    }

    @Test
    void one_byte_more_is_refused_and_the_connection_goes_on() {
        Answer refused = connection.send(post("x".repeat(MAX_BYTES + 1))).answer();

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("-32600").contains(String.valueOf(MAX_BYTES));
        assertThat(connection.send(post(call(1, "echo", "{}"))).answer().status())
                .isEqualTo(200);
    }

    @Test
    void chunks_without_end_are_cut() {
        connection.send(head("Mcp-Session-Id: " + session, "Transfer-Encoding: chunked"));
        String chunk = chunk("x".repeat(10_000));
        for (int i = 0; i <= MAX_BYTES / 10_000; i++) {
            connection.send(chunk);
        }

        assertThat(connection.answer().status()).isEqualTo(413);
    }

    @Test
    void a_body_that_does_not_come_in_time_is_refused() {
        Answer answer = connection
                .send(head("Mcp-Session-Id: " + session, "Content-Length: 100") + "{")
                .answer();

        assertThat(answer.status()).isEqualTo(408);
        assertThat(connection.closedByServer()).isTrue();
    }

    @Test
    void requests_that_come_together_on_one_connection_are_answered_in_turn() {
        connection.send(post(call(1, "echo", "{}")) + post(call(2, "echo", "{}")) + post(call(3, "echo", "{}")));

        for (int id = 1; id <= 3; id++) {
            Answer answer = connection.answer();
            assertThat(McpHttp.json(answer.body()).at("/id").intValue()).isEqualTo(id);
        }
    }

    /** It comes while the first is being answered, when the server looks out for a client that goes away. */
    @Test
    void a_request_that_comes_while_another_is_answered_waits_for_it() {
        connection.send(post(call(1, "slow", "{}")));
        server.catalog().gate().awaitArrived(1);
        connection.send(post(call(2, "echo", "{}")));
        server.catalog().gate().open();

        assertThat(McpHttp.json(connection.answer().body()).at("/id").intValue())
                .isEqualTo(1);
        assertThat(McpHttp.json(connection.answer().body()).at("/id").intValue())
                .isEqualTo(2);
    }

    @Test
    void a_request_that_comes_on_the_connection_of_a_stream_waits_for_its_end() {
        connection.send("GET /mcp HTTP/1.1\r\nHost: localhost\r\nAuthorization: demo-key\r\nMcp-Session-Id: " + session
                + "\r\n\r\n");
        connection.readUntil("HTTP/1.1 200", "\r\n\r\n");
        connection.send(post(call(1, "echo", "{}")));

        server.client().delete("/mcp", "Mcp-Session-Id", session);

        connection.readUntil("0\r\n", "\r\n");
        assertThat(connection.answer().status()).isEqualTo(404);
    }

    @Test
    void one_connection_serves_many_requests() {
        for (int i = 0; i < 100; i++) {
            assertThat(connection.send(post(call(i, "echo", "{}"))).answer().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoever_asks_first_is_told_to_go_on() {
        String body = call(1, "echo", "{}");
        connection.send(head("Mcp-Session-Id: " + session, "Expect: 100-continue", "Content-Length: " + body.length()));

        assertThat(connection.answer().status()).isEqualTo(100);
        assertThat(connection.send(body).answer().status()).isEqualTo(200);
    }

    @Test
    void whoever_asks_first_with_a_wrong_key_is_refused_without_a_body() {
        String body = initialize();
        connection.send(
                RawConnection.postHead("canary-key-1", "Expect: 100-continue", "Content-Length: " + body.length()));

        assertThat(connection.answer().status()).isEqualTo(401);
    }

    @Test
    void http_1_0_is_served() {
        connection.send("GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n");

        assertThat(connection.answer().status()).isEqualTo(200);
        assertThat(connection.closedByServer()).isTrue();
    }

    @Test
    void headers_without_end_are_cut() {
        connection.send("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n");

        assertThat(connection.answer().status()).isEqualTo(400);
        assertThat(connection.closedByServer()).isTrue();
    }

    @Test
    void too_many_headers_are_cut() {
        connection.send("GET /health HTTP/1.1\r\nHost: localhost\r\n" + "X-Many: 1\r\n".repeat(500) + "\r\n");

        assertThat(connection.answer().status()).isEqualTo(400);
        assertThat(connection.closedByServer()).isTrue();
        assertThat(server.client().get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_length_that_is_none_is_refused() {
        connection.send(head("Content-Length: -5"));

        assertThat(connection.answer().status()).isEqualTo(400);
        assertThat(connection.closedByServer()).isTrue();
    }
}
