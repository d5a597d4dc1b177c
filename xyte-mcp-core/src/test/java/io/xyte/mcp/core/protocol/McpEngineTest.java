package io.xyte.mcp.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.testing.Replies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class McpEngineTest {
    private final Conversation conversation = new Conversation();

    @ParameterizedTest
    @CsvSource({
        "2024-11-05, 2024-11-05",
        "2025-03-26, 2025-03-26",
        "2025-06-18, 2025-06-18",
        "2025-11-25, 2025-11-25",
        "2026-07-28, 2025-11-25",
        "1999-01-01, 2025-11-25"
    })
    void initialize_agrees_on_the_clients_version_or_offers_the_newest(String asked, String agreed) {
        JsonNode answer = conversation.ask("initialize", "{\"protocolVersion\":\"" + asked + "\"}");

        assertThat(answer.at("/result/protocolVersion").textValue()).isEqualTo(agreed);
    }

    @Test
    void initialize_tells_name_instructions_and_capabilities() {
        JsonNode result = conversation
                .ask("initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{}}")
                .get("result");

        assertThat(result.get("serverInfo"))
                .hasToString("{\"name\":\"test-server\",\"title\":\"Test server\",\"version\":\"1.2.3\"}");
        assertThat(result.get("instructions").textValue()).isEqualTo("Test.");
        assertThat(result.get("capabilities").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("tools", "resources", "prompts", "completions");
    }

    /** The SDK's records know the capabilities of their own revision only, and refused the rest with their own words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sampling\":true}",
                "{\"extensions\":{\"a/b\":5}}",
                "{\"roots\":[]}",
                "{\"elicitation\":{\"form\":{},\"url\":{}},\"tasks\":{\"requests\":{}}}"
            })
    void initialize_accepts_capabilities_of_any_form(String capabilities) {
        JsonNode answer = conversation.ask(
                "initialize", "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":" + capabilities + "}");

        assertThat(answer.has("result")).isTrue();
    }

    @Test
    void ping_is_answered_with_an_empty_result() {
        assertThat(conversation.ask("ping", "{}")).hasToString("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "123456789012345678901234567890", "\"\"", "\"5\"", "\"\\uD800\""})
    void the_id_comes_back_as_it_was_sent(String id) {
        Message.Request request =
                (Message.Request) Conversation.parse("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");
        Replies replies = new Replies();
        conversation.session.begin(request, replies).run();

        assertThat(replies.await().orElseThrow().get("id")).isEqualTo(request.id());
    }

    @Test
    void tools_are_listed_in_the_catalogues_order_with_their_annotations() {
        JsonNode tools = conversation.ask("tools/list", "{}").at("/result/tools");

        assertThat(tools.findValuesAsText("name"))
                .containsExactly("echo", "slow", "steps", "failing", "broken", "big", "change", "ticket");
        assertThat(tools.get(0).get("annotations"))
                .hasToString("{\"title\":\"Title of echo\",\"readOnlyHint\":true,\"destructiveHint\":false,"
                        + "\"idempotentHint\":true,\"openWorldHint\":true}");
        assertThat(tools.get(6).at("/annotations/readOnlyHint").booleanValue()).isFalse();
    }

    @Test
    void a_tool_gets_its_arguments_and_its_text_comes_back() {
        JsonNode result = conversation
                .ask("tools/call", "{\"name\":\"echo\",\"arguments\":{\"a\":[1,\"שלום\",null,2.5]}}")
                .get("result");

        assertThat(result.at("/content/0/text").textValue()).isEqualTo("{\"a\":[1,\"שלום\",null,2.5]}");
        assertThat(result.path("isError").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"echo\"}", "{\"name\":\"echo\",\"arguments\":null}"})
    void arguments_may_be_absent(String params) {
        assertThat(conversation
                        .ask("tools/call", params)
                        .at("/result/content/0/text")
                        .textValue())
                .isEqualTo("{}");
    }

    @Test
    void a_tools_own_failure_is_a_result() {
        JsonNode answer = conversation.call("failing");

        assertThat(answer.at("/result/isError").booleanValue()).isTrue();
        assertThat(answer.at("/result/content/0/text").textValue()).isEqualTo("Try echo.");
    }

    @ParameterizedTest
    @CsvSource({"tools/call, name, broken", "resources/read, uri, test://items/bug"})
    void a_bug_is_told_by_a_number_and_nothing_else(String method, String parameter, String value) {
        JsonNode error = conversation
                .ask(method, "{\"" + parameter + "\":\"" + value + "\"}")
                .get("error");

        assertThat(error.get("code").intValue()).isEqualTo(-32603);
        assertThat(error.get("message").textValue())
                .matches("Internal error\\. It is logged at the server under [0-9a-f-]{36}\\.");
        assertThat(error.has("data")).isFalse();
    }

    @Test
    void an_unknown_method_is_named_in_a_printable_form() {
        JsonNode error = conversation.ask("no\\u0000such", "{}").get("error");

        assertThat(error).hasToString("{\"code\":-32601,\"message\":\"Method not found: no?such\"}");
    }

    @Test
    void resources_and_templates_are_listed_apart() {
        assertThat(conversation.ask("resources/list", "{}").findValuesAsText("uri"))
                .containsExactly("test://greeting");
        assertThat(conversation.ask("resources/templates/list", "{}").findValuesAsText("uriTemplate"))
                .containsExactly("test://items/{item}", "test://tickets/{item}");
    }

    @Test
    void a_resource_is_read_by_its_address() {
        JsonNode content = conversation
                .ask("resources/read", "{\"uri\":\"test://items/apple\"}")
                .at("/result/contents/0");

        assertThat(content)
                .hasToString("{\"uri\":\"test://items/apple\",\"mimeType\":\"application/json\","
                        + "\"text\":\"{\\\"item\\\":\\\"apple\\\"}\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "test://items/none, -32002, No such item.",
        "test://items/down, -32001, Xyte does not answer.",
        "no:such, -32002, Resource not found: no:such"
    })
    void a_resource_that_cannot_be_read_says_why(String uri, int code, String words) {
        JsonNode error =
                conversation.ask("resources/read", "{\"uri\":\"" + uri + "\"}").get("error");

        assertThat(error.get("code").intValue()).isEqualTo(code);
        assertThat(error.get("message").textValue()).isEqualTo(words);
    }

    @Test
    void a_prompt_is_rendered_with_its_arguments() {
        JsonNode answer = conversation.ask("prompts/get", "{\"name\":\"greet\",\"arguments\":{\"who\":\"Ada\"}}");

        assertThat(answer.at("/result/messages/0/content/text").textValue()).isEqualTo("Say hello to Ada.");
    }

    @Test
    void a_missing_argument_of_a_prompt_is_told_in_the_catalogues_words() {
        assertThat(conversation.ask("prompts/get", "{\"name\":\"greet\"}").get("error"))
                .hasToString("{\"code\":-32602,\"message\":\"Argument who is missing.\"}");
    }

    @Test
    void prompts_and_templates_complete_their_arguments() {
        String prompt = "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\",\"title\":\"any\"},"
                + "\"argument\":{\"name\":\"who\",\"value\":\"A\"},\"context\":{\"arguments\":{\"x\":\"y\"}}}";

        assertThat(conversation.ask("completion/complete", prompt).at("/result/completion/values"))
                .hasToString("[\"A!\"]");
        assertThat(complete("ap").at("/result/completion"))
                .hasToString("{\"values\":[\"apple\",\"apricot\"],\"total\":2,\"hasMore\":false}");
    }

    @Test
    void a_completion_has_a_hundred_values_at_most() {
        JsonNode completion = complete("many").at("/result/completion");

        assertThat(completion.get("values")).hasSize(100);
        assertThat(completion.get("total").intValue()).isEqualTo(150);
        assertThat(completion.get("hasMore").booleanValue()).isTrue();
    }

    @Test
    void a_completion_that_fails_says_why() {
        assertThat(complete("down").get("error"))
                .hasToString("{\"code\":-32001,\"message\":\"Xyte does not answer.\"}");
    }

    private JsonNode complete(String typed) {
        return conversation.ask(
                "completion/complete",
                "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"test://items/{item}\"},"
                        + "\"argument\":{\"name\":\"item\",\"value\":\"" + typed + "\"}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            initialize          | {}                                          | protocolVersion must be a string
            initialize          | {"protocolVersion":"1","clientInfo":5}      | clientInfo must be an object
            tools/call          | {"name":5}                                  | name must be a string
            tools/call          | {"name":"echo","arguments":[]}              | arguments must be an object
            tools/list          | {"cursor":5}                                | cursor must be a string
            ping                | {"_meta":[]}                                | _meta must be an object
            prompts/get         | {"name":"greet","arguments":{"who":5}}      | the values of arguments must be strings
            resources/read      | {"uri":""}                                  | uri must have 1 to 2048 characters
            completion/complete | {"ref":5}                                   | ref must be an object
            completion/complete | {"ref":{"type":"x"}}                        | ref.type must be ref/prompt or ref/resource
            completion/complete | {"ref":{"type":"ref/prompt","name":"greet"}} | argument must be an object
            """)
    void params_of_the_wrong_form_name_the_member(String method, String params, String words) {
        assertThat(conversation.ask(method, params).get("error"))
                .hasToString("{\"code\":-32602,\"message\":\"Invalid params: " + words + "\"}");
    }

    /** Jackson's own words, which the SDK passes on, quote what the client sent. */
    @Test
    void params_that_only_the_sdk_refuses_are_not_quoted() {
        JsonNode error = conversation
                .ask(
                        "completion/complete",
                        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\",\"title\":{\"canary\":1}},"
                                + "\"argument\":{\"name\":\"who\",\"value\":\"\"}}")
                .get("error");

        assertThat(error)
                .hasToString("{\"code\":-32602,\"message\":\"Invalid params: not of the form that the method takes\"}");
    }
}
