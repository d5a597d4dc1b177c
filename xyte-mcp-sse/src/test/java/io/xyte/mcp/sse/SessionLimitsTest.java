package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.initialize;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xyte.mcp.sse.session.SessionLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {
    private static final int PER_CALLER = 2;
    private static final int TOTAL = 3;

    private final TestServer server = TestServer.with()
            .sessions(new SessionLimits(PER_CALLER, TOTAL, Duration.ofMinutes(30)))
            .start();
    private final McpHttp client = server.client();

    @AfterEach
    void stop() {
        server.close();
    }

    private int use(String session) {
        return client.postIn(session, call(1, "echo", "{}")).statusCode();
    }

    @Test
    void one_session_too_many_ends_the_callers_idlest() {
        String first = client.openSession();
        server.clock().advance(Duration.ofSeconds(1));
        String second = client.openSession();
        server.clock().advance(Duration.ofSeconds(1));
        use(first);

        server.clock().advance(Duration.ofSeconds(1));
        String third = client.openSession();

        assertThat(use(second)).isEqualTo(404);
        assertThat(use(first)).isEqualTo(200);
        assertThat(use(third)).isEqualTo(200);
    }

    @Test
    void streams_count_too_and_the_idlest_ends() {
        Events first = client.listen("/sse");
        first.data("endpoint");
        server.clock().advance(Duration.ofSeconds(1));

        client.openSession();
        client.openSession();

        assertThat(first.line()).isNull();
    }

    @Test
    void sessions_with_calls_in_flight_are_not_ended_for_another() {
        for (int i = 0; i < PER_CALLER; i++) {
            client.postLater(client.openSession(), call(1, "slow", "{}"));
        }
        server.catalog().gate().awaitArrived(PER_CALLER);

        HttpResponse<String> answer = client.post("/mcp", initialize());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_full_server_refuses_newcomers_and_keeps_who_is_there() {
        String own = client.openSession();
        client.openSession();
        server.otherClient().openSession();

        HttpResponse<String> answer = server.otherClient().post("/mcp", initialize());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.body()).contains("-32000");
        assertThat(server.otherClient().get("/sse").statusCode()).isEqualTo(503);
        assertThat(use(own)).isEqualTo(200);
    }

    @Test
    void a_burst_of_newcomers_is_refused_beyond_the_limit_and_existing_sessions_go_on() {
        String own = client.openSession();
        client.openSession();
        server.otherClient().openSession(); // its second one finds no room
        List<CompletableFuture<HttpResponse<String>>> burst = IntStream.range(0, 50)
                .mapToObj(
                        i -> server.otherClient().postBytes("/mcp", initialize().getBytes(UTF_8)))
                .toList();

        List<HttpResponse<String>> answers =
                burst.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(503);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Retry-After")).contains("30"));
        assertThat(server.hosted().sessions().size()).isEqualTo(TOTAL);
        assertThat(use(own)).isEqualTo(200);
    }

    @Test
    void a_session_that_goes_unused_for_long_ends() {
        String session = client.openSession();

        server.clock().advance(Duration.ofMinutes(29));
        assertThat(use(session)).isEqualTo(200);
        server.clock().advance(Duration.ofMinutes(29));
        assertThat(use(session)).as("each use counts").isEqualTo(200);
        server.clock().advance(Duration.ofMinutes(30));
        assertThat(use(session)).isEqualTo(404);
    }

    @Test
    void the_sweep_ends_sessions_that_nobody_asks_for_again() {
        client.openSession();
        server.clock().advance(Duration.ofMinutes(30));

        server.hosted().sessions().endExpired();

        assertThat(server.hosted().sessions().size()).isZero();
    }

    @Test
    void a_session_with_an_open_stream_is_in_use() {
        String session = client.openSession();
        try (Events stream = client.listen("/mcp", "Mcp-Session-Id", session)) {
            server.clock().advance(Duration.ofHours(3));
            server.hosted().sessions().endExpired();

            assertThat(use(session)).isEqualTo(200);
            assertThat(stream.response().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void limits_that_cannot_be_name_themselves() {
        assertThatThrownBy(() -> new SessionLimits(0, 1, Duration.ofMinutes(1)))
                .hasMessage("max sessions per caller must be 1 or more, was 0");
        assertThatThrownBy(() -> new SessionLimits(1, 0, Duration.ofMinutes(1)))
                .hasMessage("max sessions must be 1 or more, was 0");
        assertThatThrownBy(() -> new SessionLimits(1, 1, Duration.ZERO))
                .hasMessage("session idle timeout must be positive, was PT0S");
    }
}
