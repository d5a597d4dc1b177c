package io.xyte.mcp.core.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.jsonrpc.Batch;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.core.testing.Replies;
import io.xyte.mcp.core.testing.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
    private static final String SLOW =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"slow\"}}";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}";

    private final TestClient client = new TestClient();
    private final ExecutorService workers = Workers.create();
    private final Replies replies = new Replies();
    private final List<Message> elsewhere = new ArrayList<>();

    @AfterEach
    void stop() {
        client.catalog().gate().open();
        workers.shutdown();
    }

    private Runnable take(String batch) {
        try {
            return Batches.take(
                    client.session(),
                    Batch.parse(batch.getBytes(UTF_8)),
                    replies,
                    elsewhere::add,
                    (request, reply) -> client.session().submit(request, reply, workers));
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
    }

    private void introduce(String revision) {
        client.ask("initialize", "{\"protocolVersion\":\"" + revision + "\",\"capabilities\":{}}");
    }

    @Test
    void the_array_comes_when_the_last_request_is_answered() {
        introduce("2025-03-26");
        take("[" + SLOW + "," + PING + "]");
        client.catalog().gate().awaitArrived(1);
        assertThat(replies.ended()).isFalse();

        client.catalog().gate().open();

        JsonNode answers = replies.await().orElseThrow();
        assertThat(answers.findValuesAsText("id")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void cancelling_a_batch_cancels_what_is_not_answered() {
        introduce("2025-03-26");
        Runnable cancel = take("[" + SLOW + "]");
        client.catalog().gate().awaitArrived(1);

        cancel.run();

        assertThat(replies.await()).isEmpty();
        client.catalog().gate().awaitInterrupted(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-06-18", "2025-11-25", "2099-01-01"})
    void a_session_of_another_revision_has_no_batches(String revision) {
        introduce(revision);
        take("[" + PING + "]");

        assertThat(replies.await().orElseThrow().at("/error/code").intValue()).isEqualTo(-32600);
    }

    @Test
    void before_initialize_there_are_no_batches() {
        take("[" + PING + "]");

        assertThat(replies.await().orElseThrow().at("/error/message").textValue())
                .contains("2025-03-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", " [1]", "\ufeff[", "\r\n\t["})
    void an_array_is_known_by_its_first_character(String json) {
        assertThat(Batch.begins(json.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", " {\"a\":[]}", "x["})
    void anything_else_is_no_array(String json) {
        assertThat(Batch.begins(json.getBytes(UTF_8))).isFalse();
    }
}
