package io.xyte.mcp.core.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.mcp.core.testing.Replies;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final String SLOW = "{\"name\":\"slow\"}";

    private final Conversation conversation = new Conversation();
    private final Session session = conversation.session;
    private final ExecutorService workers = Workers.create();
    private final Replies replies = new Replies();

    @AfterEach
    void stop() {
        conversation.catalog.gate().open();
        workers.shutdown();
    }

    @Test
    void a_request_cancelled_before_it_runs_is_neither_run_nor_answered() {
        Runnable work = session.begin(Conversation.request(5, "tools/call", SLOW), replies);
        conversation.cancel("5");

        work.run(); // would wait at the gate for good

        assertThat(replies.await()).isEmpty();
        assertThat(session.busy()).isFalse();
    }

    @Test
    void a_request_cancelled_while_it_runs_is_interrupted_and_not_answered() {
        workers.execute(session.begin(Conversation.request(5, "tools/call", SLOW), replies));
        conversation.catalog.gate().awaitArrived(1);
        conversation.cancel("5");

        conversation.catalog.gate().awaitInterrupted(1);
        assertThat(replies.await()).isEmpty();
    }

    @Test
    void a_cancellation_after_the_answer_changes_nothing() {
        session.begin(Conversation.request(5, "ping", "{}"), replies).run();
        conversation.cancel("5");

        assertThat(replies.await()).isPresent();
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5\"", "6", "null", "{}", "5.0"})
    void a_cancellation_of_another_id_changes_nothing(String id) {
        workers.execute(session.begin(Conversation.request(5, "tools/call", SLOW), replies));
        conversation.catalog.gate().awaitArrived(1);
        conversation.cancel(id);
        conversation.catalog.gate().open();

        assertThat(replies.await().orElseThrow().at("/result/content/0/text").textValue())
                .isEqualTo("passed");
    }

    @Test
    void the_thread_of_a_cancelled_request_is_not_interrupted_later() {
        Runnable work = session.begin(Conversation.request(5, "tools/call", SLOW), replies);
        workers.execute(() -> {
            conversation.catalog.gate().awaitArrived(1);
            conversation.cancel("5");
        });

        work.run();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void an_id_in_flight_is_refused_and_the_first_request_lives_on() {
        Runnable first = session.begin(Conversation.request(5, "ping", "{}"), replies);
        Replies second = new Replies();
        session.begin(Conversation.request(5, "ping", "{}"), second).run();
        first.run();

        assertThat(second.await().orElseThrow().at("/error/code").intValue()).isEqualTo(-32600);
        assertThat(replies.await().orElseThrow().has("result")).isTrue();
    }

    @Test
    void an_id_can_be_used_again_once_it_is_answered() {
        session.begin(Conversation.request(5, "ping", "{}"), replies).run();
        Replies second = new Replies();
        session.begin(Conversation.request(5, "ping", "{}"), second).run();

        assertThat(second.await().orElseThrow().has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"token\"", "7"})
    void progress_goes_to_who_asked_for_it_before_the_answer(String token) {
        String params = "{\"name\":\"steps\",\"_meta\":{\"progressToken\":" + token + "}}";
        session.begin(Conversation.request(5, "tools/call", params), replies).run();

        assertThat(replies.messages()).hasSize(3);
        assertThat(replies.messages().get(0))
                .hasToString("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{"
                        + "\"progressToken\":" + token + ",\"progress\":1.0,\"total\":3.0,\"message\":\"step 1\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"_meta\":{}", ",\"_meta\":{\"progressToken\":{}}"})
    void without_a_usable_token_there_is_no_progress(String meta) {
        session.begin(Conversation.request(5, "tools/call", "{\"name\":\"steps\"" + meta + "}"), replies)
                .run();

        assertThat(replies.await()).isPresent();
        assertThat(replies.messages()).isEmpty();
    }

    @Test
    void progress_of_a_cancelled_request_is_dropped() {
        InFlight call = new InFlight();
        call.start();
        call.cancel();
        Thread.interrupted();
        call.whileRunning(() -> replies.send("{}".getBytes(UTF_8)));

        assertThat(replies.messages()).isEmpty();
    }

    @Test
    void closing_the_session_cancels_what_is_in_flight() {
        workers.execute(session.begin(Conversation.request(5, "tools/call", SLOW), replies));
        conversation.catalog.gate().awaitArrived(1);
        session.close();

        assertThat(replies.await()).isEmpty();
    }

    @Test
    void a_notification_of_no_concern_is_ignored() {
        session.accept(Conversation.notification("notifications/initialized", "{}"));
        session.accept(Conversation.notification("notifications/roots/list_changed", "{}"));

        assertThat(conversation.ask("ping", "{}").has("result")).isTrue();
    }
}
