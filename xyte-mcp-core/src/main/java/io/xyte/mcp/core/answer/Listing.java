package io.xyte.mcp.core.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows, as answer of a tool that lists.
 *
 * @param entries the rows with their places, so that an answer may be cut before any of them
 * @param next where the next page begins; absent if there is none
 * @param hint what the model should know about the page beyond its rows
 */
public record Listing<R extends Record>(
        List<Entry<R>> entries,
        @Nullable Position next,
        @Nullable String hint) {

    public Listing {
        entries = List.copyOf(entries);
    }

    /**
     * A row and its place.
     *
     * @param position where a page begins that has this row first
     * @param row its components are the fields to choose from
     */
    public record Entry<R extends Record>(Position position, R row) {}
}
