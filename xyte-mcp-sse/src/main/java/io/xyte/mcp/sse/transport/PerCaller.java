package io.xyte.mcp.sse.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts something of each caller and keeps it within its limit. Thread-safe. */
final class PerCaller {
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** Takes a place; false if the caller has none left. */
    boolean enter(String caller, int limit) {
        boolean[] entered = new boolean[1];
        counts.compute(caller, (id, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = before < limit;
            return entered[0] ? Integer.valueOf(before + 1) : count;
        });
        return entered[0];
    }

    /** Gives a place back. */
    void leave(String caller) {
        counts.computeIfPresent(caller, (id, count) -> count == 1 ? null : count - 1);
    }
}
