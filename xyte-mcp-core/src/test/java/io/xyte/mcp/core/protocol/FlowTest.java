package io.xyte.mcp.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.testing.Replies;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlowTest {
    private final AtomicInteger told = new AtomicInteger();
    private final Flow flow = new Flow(2, told::incrementAndGet);

    private ReplyTo enter() {
        return flow.counted(new Replies());
    }

    private static void answer(ReplyTo call) {
        call.answer(JsonRpc.result(IntNode.valueOf(1), Map.of()));
    }

    @Test
    void there_is_room_up_to_the_limit() {
        assertThat(flow.empty()).isTrue();
        enter();
        assertThat(flow.room()).isTrue();
        enter();

        assertThat(flow.room()).isFalse();
        assertThat(flow.empty()).isFalse();
    }

    @Test
    void an_answer_and_a_cancellation_give_room_back_and_tell() {
        ReplyTo first = enter();
        ReplyTo second = enter();

        answer(first);
        assertThat(flow.room()).isTrue();
        second.unanswered();

        assertThat(flow.empty()).isTrue();
        assertThat(told).hasValue(2);
    }

    @Test
    void a_call_that_waits_for_its_client_takes_no_room_until_it_goes_on() {
        enter();
        ReplyTo asking = enter();

        asking.waits();
        assertThat(flow.room()).isTrue();
        assertThat(told).hasValue(1);

        asking.goesOn();
        assertThat(flow.room()).isFalse();
    }

    @Test
    void even_calls_that_wait_are_not_without_number() {
        for (int call = 0; call < 10; call++) {
            assertThat(flow.full()).isFalse();
            enter().waits();
        }

        assertThat(flow.full()).isTrue();
        assertThat(flow.room()).isTrue();
    }
}
