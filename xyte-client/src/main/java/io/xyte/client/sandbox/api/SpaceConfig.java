package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Refusal;
import java.util.Set;

/** Checks the settings of a space, in the flat form in which they are written. Settings that nobody knows are kept. */
final class SpaceConfig {

    private static final Set<String> UNITS = Set.of("celsius", "fahrenheit");
    private static final Set<String> FACTORS = Set.of("-1", "0", "1");

    private SpaceConfig() {}

    /** The {@code config} of a body; empty if there is none. */
    static ObjectNode read(Body body) {
        ObjectNode config = body.object("config").orElseGet(Json::object);
        config.properties().forEach(setting -> check(setting.getKey(), setting.getValue()));
        return config;
    }

    private static void check(String name, JsonNode value) {
        switch (name) {
            case "temperature_units" -> Query.allowed(name, value.asText(), UNITS);
            case "priority_factor" -> Query.allowed(name, value.asText(), FACTORS);
            case "notification_delay" -> require(value.isIntegralNumber(), name, "an integer");
            case "location" -> require(value.isObject(), name, "an object");
            default -> require(!name.startsWith("inherit_") || value.isBoolean(), name, "true or false");
        }
    }

    private static void require(boolean right, String name, String kind) {
        if (!right) {
            throw Refusal.unprocessable(name + " must be " + kind);
        }
    }
}
