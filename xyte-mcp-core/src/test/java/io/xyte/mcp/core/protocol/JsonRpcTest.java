package io.xyte.mcp.core.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRpcTest {

    @Test
    void a_request_has_its_id_method_and_params() throws ProtocolException {
        Message message = parse("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"tools/list\",\"params\":{\"x\":1}}");

        assertThat(message).isInstanceOfSatisfying(Message.Request.class, request -> {
            assertThat(request.id().textValue()).isEqualTo("a");
            assertThat(request.method()).isEqualTo("tools/list");
            assertThat(request.params().get("x").intValue()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"params\":null", ",\"params\":{}"})
    void absent_params_are_empty(String params) throws ProtocolException {
        Message message = parse("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"" + params + "}");

        assertThat(((Message.Request) message).params()).isEmpty();
        assertThat(((Message.Request) message).meta()).isEmpty();
    }

    @Test
    void without_an_id_it_is_a_notification() throws ProtocolException {
        assertThat(parse("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                .isInstanceOf(Message.Notification.class);
    }

    /** JSON-RPC 2.0, section 4.1: a notification is never answered, "Invalid params" included. */
    @Test
    void params_of_a_notification_that_are_no_object_are_left_out() throws ProtocolException {
        Message message = parse("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":[1]}");

        assertThat(((Message.Notification) message).params()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"result\":{}", "\"error\":{\"code\":-1,\"message\":\"no\"}"})
    void with_an_outcome_it_is_a_response(String outcome) throws ProtocolException {
        assertThat(parse("{\"jsonrpc\":\"2.0\",\"id\":7," + outcome + "}")).isInstanceOf(Message.Response.class);
    }

    @Test
    void a_byte_order_mark_before_the_message_is_skipped() throws ProtocolException {
        assertThat(parse("\ufeff{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"))
                .isInstanceOf(Message.Request.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}{}", "{'a':1}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "[1,]", "nul", "\"\n\""})
    void what_is_no_json_is_a_parse_error(String json) {
        assertThat(refusal(json).code()).isEqualTo(ErrorCode.PARSE_ERROR);
    }

    @Test
    void what_is_no_utf_8_is_a_parse_error() {
        byte[] latin1 = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"é\"}".getBytes(ISO_8859_1);

        assertThat(refusal(latin1).code()).isEqualTo(ErrorCode.PARSE_ERROR);
    }

    @Test
    void nesting_is_bounded() throws ProtocolException {
        String within = "[".repeat(JsonRpc.MAX_NESTING - 2) + "]".repeat(JsonRpc.MAX_NESTING - 2);
        String beyond = "[" + within + "]";

        assertThat(parse(nested(within))).isInstanceOf(Message.Request.class);
        assertThat(refusal(nested(beyond)).code()).isEqualTo(ErrorCode.PARSE_ERROR);
    }

    private static String nested(String value) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":" + value + "}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
                "1",
                "null",
                "\"ping\"",
                "{}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}"
            })
    void json_that_is_no_json_rpc_message_is_an_invalid_request(String json) {
        assertThat(refusal(json).code()).isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void a_refusal_has_the_id_where_it_can_be_read() throws IOException {
        assertThat(answer(refusal("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"ping\",\"params\":[]}")))
                .hasToString("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":-32602,"
                        + "\"message\":\"Invalid params: params must be an object\"}}");
    }

    @Test
    void a_refusal_has_a_null_id_where_it_cannot_be_read() throws IOException {
        assertThat(answer(refusal("{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"}"))
                        .get("id")
                        .isNull())
                .isTrue();
        assertThat(answer(refusal("{")).get("id").isNull()).isTrue();
    }

    @Test
    void a_refusal_does_not_repeat_what_was_sent() throws IOException {
        assertThat(answer(refusal("{\"canary-content\":}")).toString()).doesNotContain("canary");
    }

    @Test
    void long_ids_and_methods_are_refused() {
        assertThat(refusal("{\"jsonrpc\":\"2.0\",\"id\":\"" + "i".repeat(257) + "\",\"method\":\"ping\"}")
                        .code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "m".repeat(129) + "\"}")
                        .code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    private static Message parse(String json) throws ProtocolException {
        return JsonRpc.parse(json.getBytes(UTF_8));
    }

    private static ProtocolException refusal(String json) {
        return refusal(json.getBytes(UTF_8));
    }

    private static ProtocolException refusal(byte[] json) {
        return catchThrowableOfType(ProtocolException.class, () -> JsonRpc.parse(json));
    }

    private static JsonNode answer(ProtocolException refusal) throws IOException {
        return JsonRpc.MAPPER.readTree(refusal.answer().json());
    }
}
