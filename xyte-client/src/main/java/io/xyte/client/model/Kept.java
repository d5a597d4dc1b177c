package io.xyte.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the lists and maps of records unchangeable, and empty where they are absent. */
final class Kept {
    private Kept() {}

    // Sorted, so that the same answer is always written out the same way: Jackson keeps no order here.
    static Map<String, JsonNode> fields(@Nullable Map<String, JsonNode> more) {
        return more == null || more.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(more));
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    // Jackson reads null as a node of its own; one word for "absent" is enough.
    static @Nullable JsonNode document(@Nullable JsonNode tree) {
        return tree == null || tree.isNull() ? null : tree;
    }

    /** What a request says, with one field more. */
    static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }
}
