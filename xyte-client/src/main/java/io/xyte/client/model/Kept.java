package io.xyte.client.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what Jackson hands to a record unchangeable, and empty where it is absent. */
final class Kept {
    private Kept() {}

    // The order is the answer's: what is written out again reads like what came in.
    static Map<String, JsonNode> fields(@Nullable Map<String, JsonNode> more) {
        return more == null || more.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    // Jackson reads null as a node of its own; one word for "absent" is enough.
    static @Nullable JsonNode document(@Nullable JsonNode tree) {
        return tree == null || tree.isNull() ? null : tree;
    }
}
