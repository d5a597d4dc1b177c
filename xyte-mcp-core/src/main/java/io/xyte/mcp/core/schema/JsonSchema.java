package io.xyte.mcp.core.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Writes JSON Schema 2020-12 for records. It is our own, because a general generator takes longer than the rest of the
 * start, and every character is paid for by every client. Stateless and thread-safe.
 */
public final class JsonSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonSchema() {}

    /** Describes a record as an object without further properties; what is not optional is required. */
    public static ObjectNode of(Class<? extends Record> type) {
        ObjectNode schema = ofAllOptional(type);
        ArrayNode required = NODES.arrayNode();
        Property.of(type).stream()
                .filter(property -> !property.optional())
                .forEach(property -> required.add(property.name()));
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    /** The same with nothing required, for rows of which the caller chooses the fields. */
    public static ObjectNode ofAllOptional(Class<? extends Record> type) {
        ObjectNode properties = NODES.objectNode();
        Property.of(type).forEach(property -> properties.set(property.name(), of(property)));
        ObjectNode schema = NODES.objectNode().put("type", "object");
        schema.set("properties", properties);
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode of(Property property) {
        ObjectNode schema = of(property.type());
        property.annotation(Argument.class).ifPresent(argument -> describe(schema, argument));
        return schema;
    }

    private static void describe(ObjectNode schema, Argument argument) {
        schema.put("description", argument.value());
        if (argument.form() == Form.UUID) {
            schema.put("format", "uuid");
        }
        if (argument.min() != Long.MIN_VALUE) {
            schema.put("minimum", argument.min());
        }
        if (argument.max() != Long.MAX_VALUE) {
            schema.put("maximum", argument.max());
        }
    }

    private static ObjectNode of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode schema = typed("array");
            schema.set("items", of(list.getActualTypeArguments()[0]));
            return schema;
        }
        return ofClass((Class<?>) type);
    }

    private static ObjectNode ofClass(Class<?> type) {
        if (type.isRecord()) {
            return of(type.asSubclass(Record.class));
        }
        if (type.isEnum()) {
            ObjectNode schema = typed("string");
            EnumText.all(type).forEach(schema.putArray("enum")::add);
            return schema;
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed("boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return typed("integer");
        }
        if (type == Double.class) {
            return typed("number");
        }
        if (type == ObjectNode.class) {
            return typed("object");
        }
        return type == JsonNode.class ? NODES.objectNode() : typed("string");
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
