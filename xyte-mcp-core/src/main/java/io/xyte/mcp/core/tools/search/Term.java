package io.xyte.mcp.core.tools.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a query.
 *
 * @param filter what it looks at; any text of the thing if absent
 * @param value in lower case
 * @param negated whether it must not hold
 */
record Term(@Nullable Filter filter, String value, boolean negated) {

    Term {
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Whether a thing fulfils it. */
    boolean holds(Hit hit) {
        return matches(hit) != negated;
    }

    private boolean matches(Hit hit) {
        if (filter == null) {
            return hit.texts().stream().anyMatch(this::isPartOf);
        }
        return filter.looksForParts()
                ? hit.of(filter).stream().anyMatch(this::isPartOf)
                : hit.of(filter).stream().anyMatch(value::equalsIgnoreCase);
    }

    private boolean isPartOf(String text) {
        return text.toLowerCase(Locale.ROOT).contains(value);
    }
}
