package io.xyte.client.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows by id, in the order in which they were added. Guarded by its world. */
final class Table<T extends Row> {

    private final Map<String, T> rows = new LinkedHashMap<>();

    void add(T row) {
        rows.put(row.id(), row);
    }

    void remove(T row) {
        rows.remove(row.id());
    }

    void removeIf(Predicate<T> condition) {
        rows.values().removeIf(condition);
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** @throws Refusal 404 if there is none of that id */
    T get(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    List<T> all() {
        return new ArrayList<>(rows.values());
    }

    List<T> where(Predicate<T> condition) {
        return rows.values().stream().filter(condition).toList();
    }

    int size() {
        return rows.size();
    }
}
