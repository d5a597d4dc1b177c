package io.xyte.client.operation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters of a query, in the order in which they are sent. Immutable.
 *
 * @param values by the API's names, not yet percent-encoded
 */
public record QueryParameters(Map<String, String> values) {
    public static final QueryParameters NONE = new QueryParameters(Map.of());

    public QueryParameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The same with one more, or with another value for it. */
    public QueryParameters with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new QueryParameters(more);
    }

    /** The same with a time in whole seconds since 1970. */
    public QueryParameters withSeconds(String name, Instant time) {
        return with(name, time.getEpochSecond());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The page asked for; 1 if none is named. */
    public int page() {
        return Integer.parseInt(values.getOrDefault("page", "1"));
    }

    /** Names only: values may be the customer's. */
    @Override
    public String toString() {
        return "QueryParameters" + values.keySet();
    }
}
