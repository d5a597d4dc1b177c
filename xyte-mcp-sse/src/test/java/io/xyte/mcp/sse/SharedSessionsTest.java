package io.xyte.mcp.sse;

import static io.xyte.mcp.sse.McpHttp.call;
import static io.xyte.mcp.sse.McpHttp.json;
import static io.xyte.mcp.sse.McpHttp.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions of Streamable HTTP that were opened at one instance and go on at the other. */
class SharedSessionsTest {
    private static final String INITIALIZE = request(
            0,
            "initialize",
            "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"elicitation\":{}},"
                    + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}");

    private final Instances instances = Instances.start();
    private final McpHttp one = instances.one().client();
    private final McpHttp other = instances.other().client();
    private final String session =
            one.post("/mcp", INITIALIZE).headers().firstValue("Mcp-Session-Id").orElseThrow();

    @AfterEach
    void stop() {
        instances.close();
    }

    private static String accept(String question) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"" + question + "\",\"result\":{\"action\":\"accept\"}}";
    }

    private Events asking(McpHttp client) {
        return client.postForEvents("/mcp", call(1, "asking", "{}"), "Mcp-Session-Id", session);
    }

    @Test
    void a_call_is_answered_at_the_other_instance() {
        HttpResponse<String> answer = other.postIn(session, call(1, "echo", "{\"a\":1}"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).at("/result/content/0/text").textValue()).isEqualTo("{\"a\":1}");
        assertThat(instances.other().hosted().sessions().size()).isEqualTo(1);
    }

    @Test
    void another_tenant_finds_nothing_there() {
        HttpResponse<String> answer = instances.other().otherClient().postIn(session, call(1, "echo", "{}"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(other.postIn("x".repeat(24), call(1, "echo", "{}")).body());
        assertThat(instances.other().hosted().sessions().size()).isZero();
    }

    @Test
    void what_a_client_wants_to_see_at_most_holds_at_the_other_instance() {
        String narrow = one.post("/mcp/readonly", INITIALIZE)
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();

        assertThat(other.postIn(narrow, request(1, "tools/list", "{}")).body())
                .contains("\"echo\"")
                .doesNotContain("\"change\"");
        assertThat(other.postIn(session, request(1, "tools/list", "{}")).body()).contains("\"change\"");
    }

    @Test
    void a_call_is_cancelled_from_the_other_instance() throws Exception {
        CompletableFuture<HttpResponse<String>> slow = one.postLater(session, call(7, "slow", "{}"));
        instances.one().catalog().gate().awaitArrived(1);

        HttpResponse<String> taken =
                other.postIn(session, McpHttp.notification("notifications/cancelled", "{\"requestId\":7}"));

        assertThat(taken.statusCode()).isEqualTo(202);
        instances.one().catalog().gate().awaitInterrupted(1);
        assertThat(slow.get(20, TimeUnit.SECONDS).body()).isEmpty();
    }

    @Test
    void questions_are_answered_at_the_other_instance() {
        try (Events stream = asking(one)) {
            String first = stream.message().path("id").textValue();
            assertThat(other.postIn(session, accept(first)).statusCode()).isEqualTo(202);
            assertThat(stream.message().path("method").textValue()).isEqualTo("notifications/message");
            other.postIn(session, accept(stream.message().path("id").textValue()));
            assertThat(stream.message().at("/result/content/0/text").textValue())
                    .isEqualTo("accept and accept");
        }
    }

    @Test
    void another_tenant_answers_no_questions() {
        try (Events stream = asking(one)) {
            String first = stream.message().path("id").textValue();
            McpHttp stranger = instances.other().otherClient();

            assertThat(stranger.postIn(session, accept(first)).statusCode()).isEqualTo(404);
            stranger.postIn(stranger.openSession(), accept(first));

            one.postIn(session, McpHttp.notification("notifications/cancelled", "{\"requestId\":1}"));
            assertThat(stream.line()).isNull(); // nothing of the call came any more
        }
    }

    @Test
    void a_session_that_is_ended_at_one_instance_ends_at_the_other() {
        other.postIn(session, call(1, "echo", "{}"));
        CompletableFuture<HttpResponse<String>> slow = one.postLater(session, call(7, "slow", "{}"));
        instances.one().catalog().gate().awaitArrived(1);

        assertThat(other.delete("/mcp", "Mcp-Session-Id", session).statusCode()).isEqualTo(204);

        instances.one().catalog().gate().awaitInterrupted(1);
        assertThat(slow.join().body()).isEmpty();
        assertThat(one.postIn(session, call(8, "echo", "{}")).statusCode()).isEqualTo(404);
        assertThat(other.postIn(session, call(9, "echo", "{}")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_session_goes_on_when_its_instance_ends() {
        instances.one().hosted().close();

        assertThat(other.postIn(session, call(1, "echo", "{}")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_call_of_the_stateless_era_that_waits_for_its_user_goes_on_at_the_other_instance() {
        String first = Stateless.call(1, "asking", "{}");
        JsonNode asked =
                json(one.post("/mcp", first, Stateless.headers(first)).body()).path("result");
        assertThat(asked.path("resultType").textValue()).isEqualTo("input_required");
        String again = Stateless.request(
                2,
                "tools/call",
                "\"name\":\"asking\",\"arguments\":{},\"inputResponses\":{\"first\":{\"action\":\"accept\"}},"
                        + "\"requestState\":" + asked.path("requestState"));

        HttpResponse<String> answer = other.post("/mcp", again, Stateless.headers(again));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Really second?");
    }
}
