package io.xyte.mcp.sse.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Question;

/** What the fixtures ask their clients. */
final class Questions {
    private Questions() {}

    /**
     * Asks the user to fill in a form.
     *
     * @param schema of the form's values
     */
    static Question form(String key, String message, String schema) {
        ObjectNode params = Fixtures.json("{}").put("message", message);
        params.set("requestedSchema", Fixtures.json(schema));
        return new Question(key, "elicitation", "elicitation/create", params);
    }

    /** Asks the user for one text. */
    static Question oneText(String key, String message, String property) {
        return form(key, message, """
                {"type": "object", "properties": {"NAME": {"type": "string"}}, "required": ["NAME"]}""".replace("NAME", property));
    }

    /** Asks the user for a yes or no. */
    static Question confirm() {
        return form("confirm", "Please confirm", """
                {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"]}""");
    }

    /** Asks the client's model. */
    static Question model(String key, String prompt, int maxTokens) {
        ObjectNode params = Fixtures.json("{}");
        ObjectNode message = params.putArray("messages").addObject().put("role", "user");
        message.putObject("content").put("type", "text").put("text", prompt);
        return new Question(key, "sampling", "sampling/createMessage", params.put("maxTokens", maxTokens));
    }

    /** Asks the client for its roots. */
    static Question roots() {
        return new Question("client_roots", "roots", "roots/list", Fixtures.json("{}"));
    }
}
