package io.xyte.mcp.core.stateless;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.testing.Replies;
import io.xyte.mcp.core.testing.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatelessEraTest {
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}}%s}";

    private final TestClient client = new TestClient();

    private JsonNode ask(String method, String members) {
        return client.ask(method, params(members, ""));
    }

    private static String params(String members, String moreMeta) {
        return "{" + META.formatted(moreMeta) + (members.isEmpty() ? "" : "," + members) + "}";
    }

    @Test
    void discover_tells_version_capabilities_instructions_and_name() {
        JsonNode result = ask("server/discover", "").get("result");

        assertThat(result.get("supportedVersions")).hasToString("[\"2026-07-28\"]");
        assertThat(result.get("capabilities").has("tools")).isTrue();
        assertThat(result.get("instructions").textValue()).isEqualTo("Test.");
        assertThat(result.at("/_meta/io.modelcontextprotocol~1serverInfo/name").textValue())
                .isEqualTo("test-server");
    }

    @ParameterizedTest
    @CsvSource({
        "server/discover, ''",
        "tools/list, ''",
        "prompts/list, ''",
        "resources/list, ''",
        "resources/templates/list, ''",
        "resources/read, '\"uri\":\"test://greeting\"'"
    })
    void results_that_may_be_kept_say_how_long_and_by_whom(String method, String members) {
        JsonNode result = ask(method, members).get("result");

        assertThat(result.get("resultType").textValue()).isEqualTo("complete");
        assertThat(result.get("ttlMs").intValue()).isNotNegative();
        assertThat(result.get("cacheScope").textValue()).isEqualTo("private");
    }

    @Test
    void a_tool_result_is_complete_and_signed_and_not_to_be_kept() {
        JsonNode result =
                ask("tools/call", "\"name\":\"echo\",\"arguments\":{\"a\":1}").get("result");

        assertThat(result.at("/content/0/text").textValue()).isEqualTo("{\"a\":1}");
        assertThat(result.get("resultType").textValue()).isEqualTo("complete");
        assertThat(result.has("ttlMs")).isFalse();
        assertThat(result.get("_meta").has("io.modelcontextprotocol/serverInfo"))
                .isTrue();
    }

    @Test
    void another_version_is_refused_with_the_versions_spoken_here() {
        JsonNode error = client.ask(
                        "tools/list",
                        "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"1900-01-01\","
                                + "\"io.modelcontextprotocol/clientCapabilities\":{}}}")
                .get("error");

        assertThat(error.get("code").intValue()).isEqualTo(-32022);
        assertThat(error.get("data")).hasToString("{\"supported\":[\"2026-07-28\"],\"requested\":\"1900-01-01\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"io.modelcontextprotocol/protocolVersion\":7}",
                "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}",
                "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                        + "\"io.modelcontextprotocol/clientCapabilities\":[]}",
                "{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                        + "\"io.modelcontextprotocol/clientCapabilities\":{},\"io.modelcontextprotocol/logLevel\":\"loud\"}"
            })
    void metadata_that_is_missing_or_malformed_is_refused(String meta) {
        JsonNode error =
                client.ask("server/discover", "{\"_meta\":" + meta + "}").get("error");

        assertThat(error.get("code").intValue()).isEqualTo(-32602);
        assertThat(error.get("message").textValue()).contains("_meta.io.modelcontextprotocol/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "initialize",
                "ping",
                "logging/setLevel",
                "resources/subscribe",
                "resources/unsubscribe",
                "no/such"
            })
    void methods_that_are_gone_and_unknown_ones_do_not_exist(String method) {
        assertThat(ask(method, "\"protocolVersion\":\"2025-11-25\"")
                        .at("/error/code")
                        .intValue())
                .isEqualTo(-32601);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no:such", "test://nowhere"})
    void a_resource_that_is_not_there_is_an_invalid_parameter(String uri) {
        assertThat(ask("resources/read", "\"uri\":\"" + uri + "\"")
                        .at("/error/code")
                        .intValue())
                .isEqualTo(-32602);
    }

    @Test
    void a_question_ends_the_call_and_its_answer_goes_on_with_it() {
        JsonNode first = ask("tools/call", "\"name\":\"asking\"").get("result");
        assertThat(first.get("resultType").textValue()).isEqualTo("input_required");
        assertThat(first.at("/inputRequests/first/method").textValue()).isEqualTo("elicitation/create");
        assertThat(first.has("ttlMs")).isFalse();

        JsonNode second = answer("first", "accept", state(first)).get("result");
        assertThat(second.get("inputRequests").fieldNames()).toIterable().containsExactly("second");

        JsonNode third = answer("second", "decline", state(second)).get("result");
        assertThat(third.at("/content/0/text").textValue()).isEqualTo("accept and decline");
    }

    private JsonNode answer(String key, String action, String state) {
        return ask(
                "tools/call",
                "\"name\":\"asking\",\"inputResponses\":{\"" + key + "\":{\"action\":\"" + action
                        + "\"}},\"requestState\":\"" + state + "\"");
    }

    private static String state(JsonNode result) {
        return result.get("requestState").textValue();
    }

    @Test
    void an_answer_that_does_not_come_is_asked_for_again() {
        String state = state(ask("tools/call", "\"name\":\"asking\"").get("result"));

        JsonNode again = answer("unknown", "accept", state).get("result");

        assertThat(again.get("inputRequests").fieldNames()).toIterable().containsExactly("first");
    }

    @Test
    void a_state_that_was_tampered_with_is_refused() {
        String state = state(ask("tools/call", "\"name\":\"asking\"").get("result"));
        String tampered = (state.charAt(0) == 'A' ? 'B' : 'A') + state.substring(1);

        assertThat(answer("first", "accept", tampered).at("/error/code").intValue())
                .isEqualTo(-32602);
    }

    @Test
    void a_question_that_the_client_cannot_answer_names_the_capability() {
        JsonNode error = client.ask(
                        "tools/call",
                        "{\"name\":\"asking\",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                                + "\"io.modelcontextprotocol/clientCapabilities\":{}}}")
                .get("error");

        assertThat(error.get("code").intValue()).isEqualTo(-32021);
        assertThat(error.at("/data/requiredCapabilities")).hasToString("{\"elicitation\":{}}");
    }

    @Test
    void log_messages_come_only_to_a_request_that_wants_their_level() {
        String members = "\"name\":\"asking\",\"inputResponses\":{\"first\":{\"action\":\"accept\"}}";

        assertThat(logs(params(members, ""))).isEmpty();
        assertThat(logs(params(members, ",\"io.modelcontextprotocol/logLevel\":\"error\"")))
                .isEmpty();
        assertThat(logs(params(members, ",\"io.modelcontextprotocol/logLevel\":\"debug\"")))
                .singleElement()
                .hasToString("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\","
                        + "\"params\":{\"level\":\"info\",\"data\":\"first: accept\"}}");
    }

    private Iterable<JsonNode> logs(String params) {
        Replies replies = new Replies();
        client.session().submit(TestClient.request(1, "tools/call", params), replies, Runnable::run);
        return replies.messages();
    }

    @Test
    void a_subscription_is_acknowledged_and_stays_until_it_is_cancelled() {
        Replies replies = new Replies();
        client.session()
                .submit(
                        TestClient.request(
                                5, "subscriptions/listen", params("\"notifications\":{\"toolsListChanged\":true}", "")),
                        replies,
                        Runnable::run);

        assertThat(replies.messages())
                .singleElement()
                .hasToString("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":"
                        + "{\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":5},\"notifications\":{}}}");
        assertThat(replies.ended()).isFalse();

        client.cancel("5");
        assertThat(replies.await()).isEmpty();
        assertThat(client.session().busy()).isFalse();
    }
}
