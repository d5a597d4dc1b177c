package io.xyte.mcp.core.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.schema.EnumText;
import io.xyte.mcp.core.schema.Property;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One record as JSON within bounds: absent fields left out, every text cleaned. For one use by one thread. */
final class Tree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int NAME_LENGTH = 80;
    /** Words in the names of fields whose values are secrets; looked for in every name, so without expressions. */
    private static final List<String> SECRETS = List.of(
            "passw",
            "secret",
            "token",
            "community",
            "credential",
            "apikey",
            "api_key",
            "accesskey",
            "access_key",
            "privatekey",
            "private_key");

    private static final String CUSTOM_PARAMETERS = "custom_parameters";
    private static final JsonNode MASK = NODES.textNode("*****");

    private final Bounds bounds;
    private final Set<String> freeTexts = new LinkedHashSet<>();
    private boolean cut;

    Tree(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Paths of the free texts that were written, in their order. */
    Set<String> freeTexts() {
        return freeTexts;
    }

    /** Whether something did not fit the bounds. */
    boolean cut() {
        return cut;
    }

    /** The record with those of its fields that are wanted. */
    ObjectNode write(Record record, Predicate<Property> wanted) {
        if (record instanceof OpenRow open) {
            freeTexts.add("all texts in items");
            return object(open.document(), bounds.depth());
        }
        return write(record, wanted, "");
    }

    /** A document by itself. */
    JsonNode write(JsonNode document) {
        return document(document, bounds.depth());
    }

    private ObjectNode write(Record record, Predicate<Property> wanted, String path) {
        ObjectNode object = NODES.objectNode();
        for (Property property : Property.of(record.getClass())) {
            Object value = wanted.test(property) ? property.value(record) : null;
            if (value != null) {
                String name = path + property.name();
                object.set(property.name(), write(value, name));
                property.annotation(FreeText.class).ifPresent(text -> freeTexts.add(name));
            }
        }
        return object;
    }

    private JsonNode write(Object value, String path) {
        if (value instanceof Record record) {
            return write(record, property -> true, path + ".");
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.stream().limit(bounds.children()).forEach(entry -> array.add(write(entry, path)));
            cut |= list.size() > bounds.children();
            return array;
        }
        if (value instanceof JsonNode document) {
            return document(document, bounds.depth());
        }
        if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number);
        }
        return value instanceof Boolean flag ? NODES.booleanNode(flag) : text(text(value));
    }

    private static String text(Object value) {
        if (value instanceof Instant time) {
            return time.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return value instanceof Enum<?> constant ? EnumText.of(constant) : value.toString();
    }

    private JsonNode text(String text) {
        cut |= text.length() > bounds.text();
        return NODES.textNode(CleanText.of(text, bounds.text()));
    }

    private JsonNode document(JsonNode node, int depth) {
        if (node.isTextual()) {
            return text(node.textValue());
        }
        if (!node.isContainerNode()) {
            return node;
        }
        if (depth == 0) {
            cut = true;
            return NODES.textNode("…");
        }
        cut |= node.size() > bounds.children();
        return node.isArray() ? array(node, depth) : object(node, depth);
    }

    private ArrayNode array(JsonNode node, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < Math.min(node.size(), bounds.children()); i++) {
            array.add(document(node.get(i), depth - 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode node, int depth) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (object.size() < bounds.children() && !field.getValue().isNull()) {
                object.set(CleanText.line(field.getKey(), NAME_LENGTH), value(field, depth - 1));
            }
        }
        return object;
    }

    private JsonNode value(Map.Entry<String, JsonNode> field, int depth) {
        if (field.getKey().equals(CUSTOM_PARAMETERS)) {
            return masked(field.getValue());
        }
        // devices report what their makers like, and some makers like to report passwords
        return isSecret(field.getKey()) ? MASK : document(field.getValue(), depth);
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String secret : SECRETS) {
            if (lower.contains(secret)) {
                return true;
            }
        }
        return false;
    }

    /** The names only: the values are addresses and passwords of the device. */
    private JsonNode masked(JsonNode parameters) {
        if (!parameters.isObject()) {
            return MASK;
        }
        ObjectNode names = NODES.objectNode();
        parameters.fieldNames().forEachRemaining(name -> names.set(CleanText.line(name, NAME_LENGTH), MASK));
        return names;
    }
}
