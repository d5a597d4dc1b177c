package io.xyte.mcp.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer that fits into a page: still JSON, with two rows of each list and the beginning of each text. */
final class Shortened {
    private static final int ROWS = 2;
    private static final int CHARACTERS = 160;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private Shortened() {}

    static String text(JsonNode whole) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(of(whole));
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree can be written", e);
        }
    }

    private static JsonNode of(JsonNode whole) {
        if (whole instanceof ObjectNode object) {
            ObjectNode shorter = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> shorter.set(field.getKey(), of(field.getValue())));
            return shorter;
        }
        if (whole instanceof ArrayNode array) {
            ArrayNode shorter = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < Math.min(ROWS, array.size()); i++) {
                shorter.add(of(array.get(i)));
            }
            return shorter;
        }
        boolean isLong = whole.isTextual() && whole.textValue().length() > CHARACTERS;
        return isLong ? JsonNodeFactory.instance.textNode(whole.textValue().substring(0, CHARACTERS) + " ...") : whole;
    }
}
