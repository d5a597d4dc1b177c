package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/**
 * A command that a model understands.
 *
 * @param delay time before the device takes it up
 * @param run time that it then needs
 * @param effect what it does to the device once done
 */
public record CommandType(
        String id, String name, String friendlyName, List<Field> fields, Duration delay, Duration run, Effect effect) {

    /** What a finished command leaves behind. */
    public enum Effect {
        NOTHING,
        /** The device is offline while the command runs, and rid of its errors afterwards. */
        RESTARTS,
        /** The parameters become values of the state. */
        SETS_STATE,
        /** Restarts with the newest firmware, or the one asked for. */
        UPDATES_FIRMWARE
    }

    /**
     * A value that a command takes.
     *
     * @param options the allowed values; empty if any will do
     */
    public record Field(String name, String type, boolean required, List<String> options) {

        private ObjectNode json() {
            ObjectNode json = Json.object().put("name", name).put("type", type).put("required", required);
            json.set("options", Json.texts(options));
            return json;
        }

        void check(ObjectNode params) {
            JsonNode value = params.path(name);
            if (value.isMissingNode() || value.isNull()) {
                if (required) {
                    throw Refusal.required(name);
                }
            } else if (!options.isEmpty() && !options.contains(value.asText())) {
                throw Refusal.unprocessable(name + " must be one of " + String.join(", ", options));
            }
        }
    }

    boolean restarts() {
        return effect == Effect.RESTARTS || effect == Effect.UPDATES_FIRMWARE;
    }

    /** @throws Refusal if a field is missing or not one of its options */
    public void check(ObjectNode params) {
        fields.forEach(field -> field.check(params));
    }

    /** As the model lists it. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("name", name).put("friendly_name", friendlyName);
        json.set("custom_fields", Json.array(fields, Field::json));
        return json.put("with_file", false);
    }
}
