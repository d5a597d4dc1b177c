package io.xyte.mcp.core.tools.search;

/** What a term of a query may name before its colon. */
enum Filter {
    TYPE,
    STATUS,
    NAME,
    SPACE,
    MODEL,
    PRIORITY;

    /** Whether it looks for a part of a text; the others compare whole words. */
    boolean looksForParts() {
        return this == NAME || this == SPACE || this == MODEL;
    }
}
