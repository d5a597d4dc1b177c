package io.xyte.mcp.core.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that a call asks of the client.
 *
 * @param key tells the questions of one call apart, and is the same each time the call is made
 * @param capability the client capability without which the question must not be asked, for example {@code elicitation}
 * @param method for example {@code elicitation/create}
 * @param params of that method
 */
public record Question(String key, String capability, String method, ObjectNode params) {

    /** Asks the client's user to accept or decline. */
    public static Question confirmation(String key, String message) {
        ObjectNode params =
                JsonNodeFactory.instance.objectNode().put("mode", "form").put("message", message);
        params.putObject("requestedSchema").put("type", "object").putObject("properties");
        return new Question(key, "elicitation", "elicitation/create", params);
    }
}
