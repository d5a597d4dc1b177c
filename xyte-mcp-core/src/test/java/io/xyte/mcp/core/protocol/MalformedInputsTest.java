package io.xyte.mcp.core.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.testing.MalformedInputs;
import io.xyte.mcp.core.testing.MalformedInputs.Input;
import io.xyte.mcp.core.testing.MalformedInputs.Outcome;
import io.xyte.mcp.core.testing.Replies;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MalformedInputsTest {
    private final Conversation conversation = new Conversation();

    @Test
    void each_gets_one_clear_error_or_none_where_json_rpc_says_so() throws Exception {
        for (Input input : (Iterable<Input>) MalformedInputs.of(1, 10_000)::iterator) {
            if (input.bytes().length <= MalformedInputs.MAX_MESSAGE_BYTES) {
                check(input, answer(input));
            }
        }
        assertThat(conversation.ask("ping", "{}").has("result")).isTrue();
    }

    private Optional<JsonNode> answer(Input input) throws Exception {
        try {
            Message message = JsonRpc.parse(input.bytes());
            if (message instanceof Message.Request request) {
                Replies replies = new Replies();
                conversation.session.begin(request, replies).run();
                return replies.await();
            }
            if (message instanceof Message.Notification notification) {
                conversation.session.accept(notification);
            }
            return Optional.empty();
        } catch (ProtocolException e) {
            return Optional.of(JsonRpc.MAPPER.readTree(e.answer().json()));
        }
    }

    private static void check(Input input, Optional<JsonNode> answer) {
        assertThat(answer.isPresent()).as(input.toString()).isEqualTo(input.outcome() == Outcome.ONE_ERROR);
        answer.ifPresent(message -> {
            assertThat(message.at("/error/code").intValue())
                    .as(input.toString())
                    .isIn(-32700, -32600, -32601, -32602, -32002);
            assertThat(message.toString().getBytes(UTF_8)).as(input.toString()).hasSizeLessThan(1000);
            assertThat(message.toString()).doesNotContain("Exception", "at io.", "jackson");
        });
    }

    @Test
    void the_same_seed_makes_the_same_inputs() {
        assertThat(MalformedInputs.of(7, 200).map(Input::toString))
                .containsExactlyElementsOf(
                        MalformedInputs.of(7, 200).map(Input::toString).toList());
    }

    @Test
    void no_input_is_blank_or_more_than_one_line() {
        assertThat(MalformedInputs.of(3, 2000)).allSatisfy(input -> {
            assertThat(input.bytes()).doesNotContain('\n', '\r');
            assertThat(new String(input.bytes(), UTF_8)).isNotBlank();
        });
    }
}
