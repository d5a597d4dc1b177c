package io.xyte.mcp.core.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.answer.Cursor;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.EnumText;
import io.xyte.mcp.core.schema.Form;
import io.xyte.mcp.core.schema.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts one value. What it throws is worded to stand after the argument's name. */
final class Conversion {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MAX_ENTRIES = 100;
    private static final int SHOWN_LENGTH = 40;

    private final Instant now;

    Conversion(Instant now) {
        this.now = now;
    }

    Object convert(Property property, JsonNode node) {
        Class<?> type = property.component().getType();
        Optional<Argument> argument = property.annotation(Argument.class);
        if (type == List.class) {
            return texts(node);
        }
        if (type == ObjectNode.class) {
            return document(node);
        }
        if (node.isContainerNode()) {
            throw new ArgumentException("must be a single value, was " + shown(node));
        }
        if (type == boolean.class || type == Boolean.class) {
            return flag(node);
        }
        if (type == Integer.class || type == Long.class) {
            long number = number(node, argument);
            return type == Long.class ? (Object) number : (Object) Math.toIntExact(number);
        }
        return type == String.class ? text(node, argument) : parsed(type, node);
    }

    private Object parsed(Class<?> type, JsonNode node) {
        if (type.isEnum()) {
            return EnumText.find(type, node.asText())
                    .orElseThrow(() -> new ArgumentException(
                            "must be one of " + String.join(", ", EnumText.all(type)) + ", was " + shown(node)));
        }
        if (type == Instant.class) {
            return Times.parse(node.asText(), now)
                    .orElseThrow(() -> new ArgumentException("must be " + Times.ALLOWED + ", was " + shown(node)));
        }
        if (type == Cursor.class) {
            return Cursor.parse(node.asText())
                    .orElseThrow(() ->
                            new ArgumentException("must be next_cursor as this server gave it, was " + shown(node)));
        }
        throw new IllegalStateException("no arguments of " + type);
    }

    private static boolean flag(JsonNode node) {
        String word = node.asText().strip();
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(word);
        }
        throw new ArgumentException("must be true or false, was " + shown(node));
    }

    private static long number(JsonNode node, Optional<Argument> argument) {
        long min = argument.map(Argument::min).orElse(Long.MIN_VALUE);
        long max = argument.map(Argument::max).orElse(Long.MAX_VALUE);
        String words =
                max == Long.MAX_VALUE ? "must be a whole number" : "must be a whole number from " + min + " to " + max;
        Optional<Long> number = whole(node).filter(value -> value >= min && value <= max);
        return number.orElseThrow(() -> new ArgumentException(words + ", was " + shown(node)));
    }

    private static Optional<Long> whole(JsonNode node) {
        String digits = node.asText().strip().replaceFirst("\\.0+$", "");
        return digits.matches("-?\\d{1,18}") && !node.isBoolean()
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }

    private static String text(JsonNode node, Optional<Argument> argument) {
        String text = node.asText().strip();
        int maxLength = argument.map(Argument::maxLength).orElse(Integer.MAX_VALUE);
        if (text.length() > maxLength) {
            throw new ArgumentException("must have at most " + maxLength + " characters, had " + text.length());
        }
        Form form = argument.map(Argument::form).orElse(Form.TEXT);
        if (!form.fits(text)) {
            throw new ArgumentException("must be " + form.words() + ", was " + shown(node));
        }
        return text;
    }

    /** An array, or one text with commas. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.addAll(List.of(node.textValue().strip().split("\\s*,\\s*")));
        } else if (node.isArray()) {
            node.forEach(entry -> texts.add(entry.asText().strip()));
        }
        texts.removeIf(String::isEmpty);
        if (!node.isTextual() && !node.isArray() || texts.size() > MAX_ENTRIES) {
            throw new ArgumentException("must be a list of at most " + MAX_ENTRIES + " texts, was " + shown(node));
        }
        return List.copyOf(texts);
    }

    /** An object, or one written as text, as some models do. */
    private static ObjectNode document(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        try {
            if (node.isTextual() && MAPPER.readTree(node.textValue()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            throw notAnObject(node);
        }
        throw notAnObject(node);
    }

    private static ArgumentException notAnObject(JsonNode node) {
        return new ArgumentException("must be a JSON object, was " + shown(node));
    }

    private static String shown(JsonNode node) {
        if (node.isContainerNode()) {
            return node.isArray() ? "an array" : "an object";
        }
        return '"' + CleanText.line(node.asText(), SHOWN_LENGTH) + '"';
    }
}
