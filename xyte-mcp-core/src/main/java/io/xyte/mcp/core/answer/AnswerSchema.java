package io.xyte.mcp.core.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.schema.JsonSchema;

/** JSON Schema 2020-12 of what {@link AnswerWriter} writes. Stateless and thread-safe. */
public final class AnswerSchema {
    private AnswerSchema() {}

    /** The schema of a record as the whole answer. */
    public static ObjectNode of(Class<? extends Record> answer) {
        ObjectNode schema = JsonSchema.of(answer);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        text(properties, AnswerWriter.UNTRUSTED);
        text(properties, AnswerWriter.HINT);
        return schema;
    }

    /** The schema of a page of rows. */
    public static ObjectNode ofListing(Class<? extends Record> row) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        text(properties, AnswerWriter.UNTRUSTED);
        properties.putObject(AnswerWriter.COUNT).put("type", "integer");
        properties.putObject(AnswerWriter.ITEMS).put("type", "array").set("items", row(row));
        text(properties, AnswerWriter.NEXT_CURSOR);
        text(properties, AnswerWriter.HINT);
        schema.putArray("required").add(AnswerWriter.COUNT).add(AnswerWriter.ITEMS);
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode row(Class<? extends Record> row) {
        return row == OpenRow.class
                ? JsonNodeFactory.instance.objectNode().put("type", "object")
                : JsonSchema.ofAllOptional(row);
    }

    private static void text(ObjectNode properties, String name) {
        properties.putObject(name).put("type", "string");
    }
}
