package io.xyte.mcp.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A property of a JSON schema as people read it.
 *
 * @param name with dots between the levels and {@code []} after a list's
 * @param type in words
 * @param required whether the object cannot be without it
 * @param meaning empty if the schema says nothing
 */
record SchemaField(String name, String type, boolean required, String meaning) {

    /** The properties of an object's schema, in order, those of objects within it too. */
    static List<SchemaField> of(JsonNode schema) {
        List<SchemaField> fields = new ArrayList<>();
        collect(schema, "", fields);
        return List.copyOf(fields);
    }

    private static void collect(JsonNode schema, String prefix, List<SchemaField> fields) {
        List<String> required = texts(schema.path("required"));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value = property.getValue();
            String name = prefix + property.getKey();
            fields.add(new SchemaField(
                    name,
                    type(value),
                    required.contains(property.getKey()),
                    value.path("description").asText()));
            collect(value, name + ".", fields);
            collect(value.path("items"), name + "[].", fields);
        }
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return texts(schema.get("enum")).stream().map(Table::code).collect(Collectors.joining(", "));
        }
        String type = schema.path("type").asText("anything");
        if (type.equals("array")) {
            return "list of " + type(schema.path("items"));
        }
        return type + bounds(schema);
    }

    private static String bounds(JsonNode schema) {
        boolean low = schema.has("minimum");
        boolean high = schema.has("maximum");
        if (low && high) {
            return ", " + schema.get("minimum") + " to " + schema.get("maximum");
        }
        return low ? ", " + schema.get("minimum") + " or more" : high ? ", up to " + schema.get("maximum") : "";
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
