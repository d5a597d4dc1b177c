package io.xyte.mcp.core.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.testing.Replies;
import io.xyte.mcp.core.testing.TestClient;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final String SLOW = "{\"name\":\"slow\"}";

    private final TestClient client = new TestClient();
    private final Session session = client.session();
    private final ExecutorService workers = Workers.create();
    private final Replies replies = new Replies();
    private final Queue<Runnable> later = new ArrayDeque<>();

    @AfterEach
    void stop() {
        client.catalog().gate().open();
        workers.shutdown();
    }

    @Test
    void a_request_cancelled_before_it_runs_is_neither_run_nor_answered() {
        session.submit(TestClient.request(5, "tools/call", SLOW), replies, later::add);
        client.cancel("5");

        later.remove().run(); // would wait at the gate for good

        assertThat(replies.await()).isEmpty();
        assertThat(session.busy()).isFalse();
    }

    @Test
    void a_request_cancelled_while_it_runs_is_interrupted_and_not_answered() {
        session.submit(TestClient.request(5, "tools/call", SLOW), replies, workers);
        client.catalog().gate().awaitArrived(1);
        client.cancel("5");

        client.catalog().gate().awaitInterrupted(1);
        assertThat(replies.await()).isEmpty();
    }

    @Test
    void a_cancellation_after_the_answer_changes_nothing() {
        session.submit(TestClient.request(5, "ping", "{}"), replies, Runnable::run);
        client.cancel("5");

        assertThat(replies.await()).isPresent();
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "6", "null", "{}", "5.0"})
    void a_cancellation_of_another_id_changes_nothing(String id) {
        session.submit(TestClient.request(5, "tools/call", SLOW), replies, workers);
        client.catalog().gate().awaitArrived(1);
        client.cancel(id);
        client.catalog().gate().open();

        assertThat(replies.await().orElseThrow().at("/result/content/0/text").textValue())
                .isEqualTo("passed");
    }

    @Test
    void the_thread_of_a_cancelled_request_is_not_interrupted_later() {
        session.submit(TestClient.request(5, "tools/call", SLOW), replies, later::add);
        workers.execute(() -> {
            client.catalog().gate().awaitArrived(1);
            client.cancel("5");
        });

        later.remove().run();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void an_id_in_flight_is_refused_and_the_first_request_lives_on() {
        session.submit(TestClient.request(5, "ping", "{}"), replies, later::add);
        Replies second = new Replies();
        session.submit(TestClient.request(5, "ping", "{}"), second, Runnable::run);
        later.remove().run();

        assertThat(second.await().orElseThrow().at("/error/code").intValue()).isEqualTo(-32600);
        assertThat(replies.await().orElseThrow().has("result")).isTrue();
    }

    @Test
    void an_id_can_be_used_again_once_it_is_answered() {
        session.submit(TestClient.request(5, "ping", "{}"), replies, Runnable::run);
        Replies second = new Replies();
        session.submit(TestClient.request(5, "ping", "{}"), second, Runnable::run);

        assertThat(second.await().orElseThrow().has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"token\"", "7"})
    void progress_goes_to_who_asked_for_it_before_the_answer(String token) {
        String params = "{\"name\":\"steps\",\"_meta\":{\"progressToken\":" + token + "}}";
        session.submit(TestClient.request(5, "tools/call", params), replies, Runnable::run);

        assertThat(replies.messages()).hasSize(3);
        assertThat(replies.messages().get(0))
                .hasToString("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{"
                        + "\"progressToken\":" + token + ",\"progress\":1.0,\"total\":3.0,\"message\":\"step 1\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"_meta\":{}", ",\"_meta\":{\"progressToken\":{}}"})
    void without_a_usable_token_there_is_no_progress(String meta) {
        session.submit(TestClient.request(5, "tools/call", "{\"name\":\"steps\"" + meta + "}"), replies, Runnable::run);

        assertThat(replies.await()).isPresent();
        assertThat(replies.messages()).isEmpty();
    }

    @Test
    void progress_of_a_cancelled_request_is_dropped() {
        InFlight call = new InFlight(() -> {});
        call.start();
        call.cancel();
        Thread.interrupted();
        call.whileRunning(() -> replies.send("{}".getBytes(UTF_8)));

        assertThat(replies.messages()).isEmpty();
    }

    @Test
    void closing_the_session_cancels_what_is_in_flight() {
        session.submit(TestClient.request(5, "tools/call", SLOW), replies, workers);
        client.catalog().gate().awaitArrived(1);
        session.close();

        assertThat(replies.await()).isEmpty();
    }

    @Test
    void a_notification_of_no_concern_is_ignored() {
        session.accept(TestClient.notification("notifications/initialized", "{}"));
        session.accept(TestClient.notification("notifications/roots/list_changed", "{}"));

        assertThat(client.ask("ping", "{}").has("result")).isTrue();
    }

    @Test
    void a_question_goes_to_the_client_and_its_response_goes_on_with_the_call() {
        introduce("{\"elicitation\":{}}");
        session.submit(TestClient.request(5, "tools/call", "{\"name\":\"asking\"}"), replies, workers);

        respond(replies.awaitMessage(0), "\"result\":{\"action\":\"accept\"}");
        respond(replies.awaitMessage(2), "\"result\":{\"action\":\"cancel\"}");

        assertThat(replies.await().orElseThrow().at("/result/content/0/text").textValue())
                .isEqualTo("accept and cancel");
    }

    @Test
    void a_response_that_nobody_waits_for_changes_nothing() {
        session.accept((Message.Response) TestClient.parse("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":{}}"));

        assertThat(client.ask("ping", "{}").has("result")).isTrue();
    }

    @Test
    void the_end_of_the_session_ends_a_call_that_waits_for_its_client() {
        introduce("{\"elicitation\":{}}");
        session.submit(TestClient.request(5, "tools/call", "{\"name\":\"asking\"}"), replies, workers);
        replies.awaitMessage(0);

        session.close();

        assertThat(replies.await()).isEmpty();
    }

    @Test
    void a_client_that_says_no_more_gets_its_answers_without_having_answered() {
        introduce("{\"elicitation\":{}}");
        session.submit(TestClient.request(5, "tools/call", "{\"name\":\"asking\"}"), replies, workers);
        replies.awaitMessage(0);
        session.hearsNoMore();

        assertThat(replies.await().orElseThrow().at("/result/content/0/text").textValue())
                .isEqualTo("Not done: the client has gone.");
    }

    @Test
    void a_question_to_a_client_that_says_no_more_is_not_waited_for() {
        introduce("{\"elicitation\":{}}");
        session.hearsNoMore();

        assertThat(client.call("asking").at("/result/isError").booleanValue()).isTrue();
    }

    private void introduce(String capabilities) {
        client.ask("initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":" + capabilities + "}");
    }

    private void respond(JsonNode question, String outcome) {
        assertThat(question.get("method").textValue()).isEqualTo("elicitation/create");
        session.accept((Message.Response)
                TestClient.parse("{\"jsonrpc\":\"2.0\",\"id\":" + question.get("id") + "," + outcome + "}"));
    }
}
