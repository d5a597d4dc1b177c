package io.xyte.mcp.core.stateless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Refusal;
import io.xyte.mcp.core.testing.TestCallers;
import io.xyte.mcp.core.testing.TestClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStateTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Caller caller = TestCallers.full();
    private final Message.Request request =
            call("{\"name\":\"a\",\"arguments\":{\"x\":1,\"y\":2},\"_meta\":{\"n\":1}}");
    private final ObjectNode answers = JsonNodeFactory.instance.objectNode().put("k", "v");
    private final String sealed = at(Duration.ZERO).seal(answers, request, caller);

    private static RequestState at(Duration later) {
        return new RequestState(new byte[32], Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    private static Message.Request call(String params) {
        return TestClient.request(1, "tools/call", params);
    }

    private void assertRefused(RequestState states, String state, Message.Request by, Caller from) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> states.unseal(state, by, from))
                .withMessageContaining("requestState");
    }

    @Test
    void the_same_call_gets_its_answers_back_whatever_the_order_of_members_and_its_metadata() throws Refusal {
        Message.Request again = call("{\"_meta\":{\"n\":2},\"arguments\":{\"y\":2,\"x\":1},\"requestState\":\"s\","
                + "\"inputResponses\":{},\"name\":\"a\"}");

        assertThat(at(Duration.ofMinutes(9)).unseal(sealed, again, caller)).isEqualTo(answers);
    }

    @Test
    void another_caller_is_refused() {
        assertRefused(at(Duration.ZERO), sealed, request, TestCallers.narrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"b\"}", "{\"name\":\"a\",\"arguments\":{\"x\":1,\"y\":3}}"})
    void another_call_is_refused(String params) {
        assertRefused(at(Duration.ZERO), sealed, call(params), caller);
    }

    @Test
    void a_state_is_refused_once_it_is_ten_minutes_old() {
        assertRefused(at(Duration.ofMinutes(10)), sealed, request, caller);
    }

    @Test
    void a_state_under_another_key_is_refused() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertRefused(new RequestState(other, Clock.fixed(NOW, ZoneOffset.UTC)), sealed, request, caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c", "%%%.%%%", "e30.e30"})
    void what_was_never_a_state_is_refused(String state) {
        assertRefused(at(Duration.ZERO), state, request, caller);
    }
}
