package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages of HTTP+SSE that come to another instance than the one that holds the stream. */
class SharedSseTest {
    private final Instances instances = Instances.start();
    private final McpHttp one = instances.one().client();
    private final McpHttp other = instances.other().client();
    private final Events stream = one.listen("/sse");
    private final String endpoint = stream.data("endpoint");

    @AfterEach
    void stop() {
        stream.close();
        instances.close();
    }

    @Test
    void a_message_is_answered_on_the_stream_of_the_other_instance() {
        assertThat(other.post(endpoint, McpHttp.initialize()).statusCode()).isEqualTo(202);
        assertThat(stream.message().at("/result/serverInfo/name").textValue()).isNotEmpty();

        assertThat(other.post(endpoint, call(2, "echo", "{\"a\":\"ä\"}")).statusCode())
                .isEqualTo(202);
        assertThat(stream.message().at("/result/content/0/text").textValue()).isEqualTo("{\"a\":\"ä\"}");
    }

    @Test
    void what_is_no_message_is_refused_where_it_comes() {
        HttpResponse<String> refused = other.post(endpoint, "{\"jsonrpc\":\"2.0\"");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused.body()).at("/error/code").intValue()).isEqualTo(-32700);
    }

    @Test
    void a_call_is_cancelled_from_the_other_instance() {
        one.post(endpoint, call(7, "slow", "{}"));
        instances.one().catalog().gate().awaitArrived(1);

        other.post(endpoint, McpHttp.notification("notifications/cancelled", "{\"requestId\":7}"));

        instances.one().catalog().gate().awaitInterrupted(1);
    }

    @Test
    void a_request_that_narrows_itself_is_narrowed_there() {
        String list = request(1, "tools/list", "{}");
        other.post(endpoint, list, "X-MCP-Readonly", "true");
        assertThat(stream.message().toString()).contains("\"echo\"").doesNotContain("\"change\"");

        other.post(endpoint, list);
        assertThat(stream.message().toString()).contains("\"change\"");
    }

    @Test
    void another_tenant_finds_no_stream() {
        HttpResponse<String> answer = instances.other().otherClient().post(endpoint, call(1, "echo", "{}"));

        assertThat(answer.statusCode()).isEqualTo(404);
        one.post(endpoint, request(2, "ping", "{}"));
        assertThat(stream.message().path("id").intValue()).isEqualTo(2);
    }

    @Test
    void a_stream_whose_instance_has_ended_is_not_found() {
        instances.one().hosted().close();

        assertThat(other.post(endpoint, call(1, "echo", "{}")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_stream_that_has_ended_is_not_found() {
        stream.close();

        Waiting.until(() -> other.post(endpoint, call(1, "echo", "{}")).statusCode() == 404);
    }

    @Test
    void while_redis_is_away_nothing_is_taken_and_the_client_is_told_so() {
        instances.redis().kill();
        instances.awaitRedis(false);

        HttpResponse<String> refused = other.post(endpoint, call(1, "echo", "{}"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("was not taken");
        assertThat(one.post(endpoint, request(2, "ping", "{}")).statusCode()).isEqualTo(202);
        assertThat(stream.message().path("id").intValue()).isEqualTo(2);
    }

    @Test
    void a_message_that_waits_for_redis_is_taken_once() throws Exception {
        instances.redis().pause();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> other.post(endpoint, call(1, "echo", "{}")));
        instances.awaitRedis(false);
        instances.redis().resume();

        assertThat(waiting.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        other.post(endpoint, request(2, "ping", "{}"));
        assertThat(stream.message().path("id").intValue()).isEqualTo(1);
        assertThat(stream.message().path("id").intValue()).isEqualTo(2);
    }

    @Test
    void a_stream_survives_a_redis_that_is_started_again_empty() {
        instances.redis().restart();
        instances.awaitRedis(true);

        Waiting.until(() -> other.post(endpoint, request(1, "ping", "{}")).statusCode() == 202);

        assertThat(stream.message().path("id").intValue()).isEqualTo(1);
    }
}
