package io.xyte.mcp.sse.usage;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The usage under one name. Filled by one thread, then read only. */
public final class UsageSum {
    private final String name;
    private final Tally tally = new Tally();
    private final Map<String, Long> errors = new TreeMap<>();

    UsageSum(String name) {
        this.name = name;
    }

    void add(UsageKey key, Tally more) {
        tally.add(more);
        if (key.failed()) {
            errors.merge(key.result(), more.calls(), Long::sum);
        }
    }

    /** A tool, an organization, a day or what else it was summed up by. */
    public String name() {
        return name;
    }

    /** Calls, bytes and latencies. */
    public Tally tally() {
        return tally;
    }

    /** Failed calls by kind. */
    public Map<String, Long> errorsByKind() {
        return Collections.unmodifiableMap(errors);
    }

    /** Failed calls. */
    public long errors() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The part of the calls that failed, 0 to 1. */
    public double errorShare() {
        return tally.calls() == 0 ? 0 : (double) errors() / tally.calls();
    }
}
