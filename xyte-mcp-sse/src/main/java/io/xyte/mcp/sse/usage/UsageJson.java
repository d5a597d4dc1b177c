package io.xyte.mcp.sse.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.sse.store.StoreException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Usage as JSON: keys as arrays of texts, and tallies as objects of numbers, which add up name by name. */
final class UsageJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALLS = "calls";
    private static final String BYTES_IN = "in";
    private static final String BYTES_OUT = "out";

    private UsageJson() {}

    /** All of a key but its hour. */
    static String key(UsageKey key) {
        ArrayNode array = JSON.createArrayNode();
        array.add(key.organization()).add(key.caller()).add(key.tool()).add(key.client());
        return text(array.add(key.result()));
    }

    static UsageKey key(long hour, String json) {
        JsonNode parts = tree(json);
        return new UsageKey(
                hour,
                parts.path(0).asText(),
                parts.path(1).asText(),
                parts.path(2).asText(),
                parts.path(3).asText(),
                parts.path(4).asText());
    }

    /** Numbers under names; that of a latency is its microseconds. */
    static String tally(Tally tally) {
        ObjectNode object = JSON.createObjectNode()
                .put(CALLS, tally.calls())
                .put(BYTES_IN, tally.bytesIn())
                .put(BYTES_OUT, tally.bytesOut());
        tally.latencies().forEach((micros, count) -> object.put(Long.toString(micros), count));
        return text(object);
    }

    static Tally tally(byte[] json) {
        try {
            JsonNode object = JSON.readTree(json);
            Map<Long, Long> latencies = new TreeMap<>();
            object.properties().forEach(field -> {
                if (Character.isDigit(field.getKey().charAt(0))) {
                    latencies.put(Long.valueOf(field.getKey()), field.getValue().asLong());
                }
            });
            return Tally.of(
                    object.path(CALLS).asLong(),
                    object.path(BYTES_IN).asLong(),
                    object.path(BYTES_OUT).asLong(),
                    latencies);
        } catch (IOException | RuntimeException unreadable) {
            throw new StoreException("usage in Redis is not as it was written", unreadable);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new StoreException("usage in Redis is not as it was written", unreadable);
        }
    }

    private static String text(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
