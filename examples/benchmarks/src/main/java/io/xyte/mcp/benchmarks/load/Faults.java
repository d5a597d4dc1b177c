package io.xyte.mcp.benchmarks.load;

import java.util.Map;
import java.util.TreeMap;

/** How often what went wrong. Not thread-safe. */
public final class Faults {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(String reason) {
        counts.merge(reason, 1L, Long::sum);
    }

    /** All together. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Each reason with its count; holds nothing that a server sent. */
    @Override
    public String toString() {
        return counts.toString();
    }
}
