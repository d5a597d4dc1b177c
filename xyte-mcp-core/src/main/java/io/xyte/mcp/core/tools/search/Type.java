package io.xyte.mcp.core.tools.search;

import io.xyte.mcp.core.schema.EnumText;
import java.util.Set;

/** What can be found, and which filters it knows. */
enum Type {
    DEVICE(Filter.TYPE, Filter.STATUS, Filter.NAME, Filter.SPACE, Filter.MODEL),
    TICKET(Filter.TYPE, Filter.STATUS, Filter.NAME),
    INCIDENT(Filter.TYPE, Filter.STATUS, Filter.NAME, Filter.SPACE, Filter.MODEL, Filter.PRIORITY),
    SPACE(Filter.TYPE, Filter.NAME, Filter.SPACE);

    private final Set<Filter> filters;

    Type(Filter... filters) {
        this.filters = Set.of(filters);
    }

    /** Whether things of this type have what the filter looks at. */
    boolean knows(Filter filter) {
        return filters.contains(filter);
    }

    /** The id that {@code fetch} resolves. */
    String idOf(String id) {
        return EnumText.of(this) + ':' + id;
    }

    /** The address that stands for a thing in citations; that of devices and tickets is also a resource. */
    String urlOf(String id) {
        return "xyte://" + EnumText.of(this) + "s/" + id;
    }
}
