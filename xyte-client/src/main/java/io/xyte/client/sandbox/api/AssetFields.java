package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Labels;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Times;
import io.xyte.client.sandbox.world.World;
import java.util.List;

/** Reads the fields of an asset from a request into the form in which they are answered. */
final class AssetFields {

    private static final List<String> TEXTS = List.of("serial_number", "comments", "icon_name");

    private AssetFields() {}

    /** The fields that a body names. */
    static ObjectNode read(World world, Body body) {
        ObjectNode fields = Json.object();
        body.filledText("name").ifPresent(name -> fields.put("name", name));
        TEXTS.forEach(name -> body.text(name).ifPresent(text -> fields.put(name, text)));
        if (body.has("space_id")) {
            fields.put("space_id", body.space(world).id());
        }
        body.text("purchased_at").ifPresent(text -> fields.put("purchased_at", moment(text)));
        for (String category : Labels.CATEGORIES) {
            body.value(category).ifPresent(value -> fields.set(category, label(world, category, value)));
        }
        return fields;
    }

    private static String moment(String text) {
        return Times.parse(text)
                .map(Times::seconds)
                .orElseThrow(() -> Refusal.unprocessable("purchased_at must be an ISO 8601 time"));
    }

    private static ObjectNode label(World world, String category, JsonNode value) {
        if (value.isTextual() && !value.textValue().isBlank()) {
            return world.labels.findOrAdd(category, value.textValue(), world).json();
        }
        if (value.isObject() && value.path("id").isTextual()) {
            return world.labels.get(category, value.path("id").textValue()).json();
        }
        throw Refusal.unprocessable(category + " must be a name or an object with an id");
    }
}
