package io.xyte.client.sandbox.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows by id, in the order in which they were added. Guarded by its world. */
public final class Table<T extends Row> {

    private final Map<String, T> rows = new LinkedHashMap<>();

    public void add(T row) {
        rows.put(row.id(), row);
    }

    public void remove(T row) {
        rows.remove(row.id());
    }

    public void removeIf(Predicate<T> condition) {
        rows.values().removeIf(condition);
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** @throws Refusal 404 if there is none of that id */
    public T get(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    public List<T> all() {
        return new ArrayList<>(rows.values());
    }

    public List<T> where(Predicate<T> condition) {
        return rows.values().stream().filter(condition).toList();
    }

    public int size() {
        return rows.size();
    }
}
