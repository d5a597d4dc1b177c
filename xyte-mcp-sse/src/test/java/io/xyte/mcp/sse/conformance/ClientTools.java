package io.xyte.mcp.sse.conformance;

import static io.xyte.mcp.sse.conformance.Fixtures.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Question;
import java.util.List;

/** Tools of the session era that ask their client while it waits for their answer. */
final class ClientTools {
    private static final String PERSON = """
            {
              "type": "object",
              "properties": {
                "username": {"type": "string", "description": "User's response"},
                "email": {"type": "string", "description": "User's email address"}
              },
              "required": ["username", "email"]
            }""";

    private static final String DEFAULTS = """
            {
              "type": "object",
              "properties": {
                "name": {"type": "string", "default": "John Doe"},
                "age": {"type": "integer", "default": 30},
                "score": {"type": "number", "default": 95.5},
                "status": {"type": "string", "enum": ["active", "inactive", "pending"], "default": "active"},
                "verified": {"type": "boolean", "default": true}
              }
            }""";

    private static final String ENUMS = """
            {
              "type": "object",
              "properties": {
                "untitledSingle": {"type": "string", "enum": ["option1", "option2", "option3"]},
                "titledSingle": {
                  "type": "string",
                  "oneOf": [
                    {"const": "value1", "title": "First Option"},
                    {"const": "value2", "title": "Second Option"},
                    {"const": "value3", "title": "Third Option"}
                  ]
                },
                "legacyEnum": {
                  "type": "string",
                  "enum": ["opt1", "opt2", "opt3"],
                  "enumNames": ["Option One", "Option Two", "Option Three"]
                },
                "untitledMulti": {
                  "type": "array",
                  "items": {"type": "string", "enum": ["option1", "option2", "option3"]}
                },
                "titledMulti": {
                  "type": "array",
                  "items": {
                    "anyOf": [
                      {"const": "value1", "title": "First Choice"},
                      {"const": "value2", "title": "Second Choice"},
                      {"const": "value3", "title": "Third Choice"}
                    ]
                  }
                }
              }
            }""";

    private ClientTools() {}

    static List<SyncToolSpecification> all() {
        return List.of(
                tool("test_sampling", "Asks the client's model.", argument("prompt"), (call, arguments) -> {
                    Question question = Questions.model("answer", String.valueOf(arguments.get("prompt")), 100);
                    return asked(
                            call,
                            question,
                            answer -> "LLM response: "
                                    + answer.path("content").path("text").asText());
                }),
                tool("test_elicitation", "Asks the client's user.", argument("message"), (call, arguments) -> {
                    Question question = Questions.form("person", String.valueOf(arguments.get("message")), PERSON);
                    return asked(call, question, answer -> "User response: " + told(answer));
                }),
                form("test_elicitation_sep1034_defaults", "Proposes values to the client's user.", DEFAULTS),
                form("test_elicitation_sep1330_enums", "Lets the client's user choose.", ENUMS));
    }

    private static String argument(String name) {
        return """
                {"type": "object", "properties": {"NAME": {"type": "string"}}, "required": ["NAME"]}""".replace("NAME", name);
    }

    private static SyncToolSpecification form(String name, String description, String schema) {
        Question question = Questions.form("form", "Please fill in the form", schema);
        return tool(
                name, description, call -> asked(call, question, answer -> "Elicitation completed: " + told(answer)));
    }

    private interface Wording {
        String of(JsonNode answer);
    }

    private static CallToolResult asked(CallContext call, Question question, Wording wording) {
        if (!call.conversation().answers(question)) {
            return Fixtures.fails("This client does not support " + question.capability() + ".");
        }
        return Fixtures.says(wording.of(call.conversation().ask(question)));
    }

    private static String told(JsonNode answer) {
        return "action=" + answer.path("action").asText() + ", content=" + answer.path("content");
    }
}
