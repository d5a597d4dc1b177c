package io.xyte.mcp.sse.conformance;

import static io.xyte.mcp.sse.conformance.Fixtures.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Conversation;
import io.xyte.mcp.core.catalog.Question;
import java.util.List;
import java.util.stream.Stream;

/** Tools of the stateless era that end with questions and are called again with the answers. */
final class InputRequiredTools {
    private static final Question USER_NAME = Questions.oneText("user_name", "What is your name?", "name");

    private InputRequiredTools() {}

    static List<SyncToolSpecification> all() {
        return List.of(
                tool(
                        "test_input_required_result_elicitation",
                        "Asks the user's name.",
                        call -> Fixtures.says(
                                "Hello, " + name(call.conversation().ask(USER_NAME)) + "!")),
                tool(
                        "test_input_required_result_sampling",
                        "Asks the model.",
                        call -> asked(
                                call, Questions.model("capital_question", "What is the capital of France?", 100))),
                tool(
                        "test_input_required_result_list_roots",
                        "Asks for the roots.",
                        call -> asked(call, Questions.roots())),
                confirming("test_input_required_result_request_state"),
                confirming("test_input_required_result_tampered_state"),
                tool(
                        "test_input_required_result_multiple_inputs",
                        "Asks everything at once.",
                        call -> Fixtures.says("Thank you: "
                                + call.conversation()
                                        .ask(List.of(
                                                USER_NAME,
                                                Questions.model("greeting", "Generate a greeting", 50),
                                                Questions.roots())))),
                tool("test_input_required_result_multi_round", "Asks twice.", InputRequiredTools::twoRounds),
                tool(
                        "test_input_required_result_capabilities",
                        "Asks what the client can answer.",
                        InputRequiredTools::whatTheClientCanAnswer),
                tool(
                        "test_missing_capability",
                        "Cannot do without the model.",
                        call -> asked(call, Questions.model("needed", "Say anything", 10))));
    }

    private static SyncToolSpecification confirming(String name) {
        return tool(
                name,
                "Asks for a confirmation.",
                call -> Fixtures.says("state-ok: " + call.conversation().ask(Questions.confirm())));
    }

    private static CallToolResult asked(CallContext call, Question question) {
        return Fixtures.says("Answered: " + call.conversation().ask(question));
    }

    private static CallToolResult twoRounds(CallContext call) {
        Conversation client = call.conversation();
        JsonNode first = client.ask(Questions.oneText("step1", "Step 1: What is your name?", "name"));
        JsonNode second = client.ask(Questions.oneText("step2", "Step 2: What is your favorite color?", "color"));
        return Fixtures.says(
                name(first) + " likes " + second.path("content").path("color").asText());
    }

    private static CallToolResult whatTheClientCanAnswer(CallContext call) {
        List<Question> possible = Stream.of(
                        USER_NAME, Questions.model("greeting", "Generate a greeting", 50), Questions.roots())
                .filter(call.conversation()::answers)
                .toList();
        return Fixtures.says("Answered: " + call.conversation().ask(possible));
    }

    private static String name(JsonNode answer) {
        return answer.path("content").path("name").asText();
    }
}
