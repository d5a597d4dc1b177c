package io.xyte.mcp.core.arguments;

/** Arguments of a tool that lists. */
public interface Paged {
    /** Which page, and what of its rows. */
    Paging paging();
}
