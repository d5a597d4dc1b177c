package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Space;
import io.xyte.client.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The JSON object that came with a call. A {@code null} counts as absent; a field that the documented request has not,
 * a missing one and one of the wrong type are refused with 422.
 */
final class Body {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final ObjectNode fields;

    private Body(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * Reads a body.
     *
     * @param text blank counts as an empty object
     * @param known the names of the documented request
     */
    static Body parse(String text, Set<String> known) {
        Body body = new Body(text.isBlank() ? Json.object() : read(text));
        body.fields.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Refusal.unprocessable("Unknown parameter: " + name);
            }
        });
        return body;
    }

    private static ObjectNode read(String text) {
        try {
            if (Json.parse(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException notJson) {
            throw Refusal.badRequest("Request body is not valid JSON");
        }
        throw Refusal.badRequest("Request body must be a JSON object");
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String name) {
        return fields.hasNonNull(name);
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(node -> !node.isNull());
    }

    Optional<String> text(String name) {
        return value(name).map(node -> textual(name, node));
    }

    /** A text that says something: missing, empty and blank are all refused. */
    String requiredText(String name) {
        return text(name).filter(text -> !text.isBlank()).orElseThrow(() -> Refusal.required(name));
    }

    /** A text that may be left out but not be blank. */
    Optional<String> filledText(String name) {
        return has(name) ? Optional.of(requiredText(name)) : Optional.empty();
    }

    Optional<Long> integer(String name) {
        return value(name).map(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw Refusal.unprocessable(name + " must be an integer");
            }
            return node.longValue();
        });
    }

    long requiredInteger(String name) {
        return integer(name).orElseThrow(() -> Refusal.required(name));
    }

    /** The space that the body names. It is a value here and not the target, so that a wrong one is refused with 422. */
    Space space(World world) {
        return world.spaces
                .find(requiredInteger("space_id"))
                .orElseThrow(() -> Refusal.unprocessable("Space not found"));
    }

    boolean flag(String name) {
        return value(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw Refusal.unprocessable(name + " must be true or false");
                    }
                    return node.booleanValue();
                })
                .orElse(false);
    }

    Optional<ObjectNode> object(String name) {
        return value(name).map(node -> {
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw Refusal.unprocessable(name + " must be an object");
        });
    }

    /** Absent if the field is missing; each entry is a uuid. */
    Optional<List<String>> uuids(String name) {
        return value(name).map(node -> {
            if (!node.isArray()) {
                throw Refusal.unprocessable(name + " must be an array");
            }
            List<String> ids = new ArrayList<>();
            node.forEach(entry -> ids.add(checkedUuid(name, textual(name, entry))));
            return ids;
        });
    }

    String requiredUuid(String name) {
        return checkedUuid(name, requiredText(name));
    }

    static String checkedUuid(String name, String value) {
        if (!UUID.matcher(value).matches()) {
            throw Refusal.unprocessable(name + " must be a uuid");
        }
        return value;
    }

    private static String textual(String name, JsonNode node) {
        if (!node.isTextual()) {
            throw Refusal.unprocessable(name + " must be a string");
        }
        return node.textValue();
    }
}
