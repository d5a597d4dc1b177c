package io.xyte.mcp.core.answer;

import java.util.List;

/**
 * How much of a record is written.
 *
 * @param text characters of a text
 * @param children entries of a list or of a free document
 * @param depth levels of a free document
 */
record Bounds(int text, int children, int depth) {
    /** For a record that is the whole answer, most generous first. */
    static final List<Bounds> WHOLE = List.of(
            new Bounds(8_000, 1_000, 12),
            new Bounds(2_000, 200, 8),
            new Bounds(500, 50, 6),
            new Bounds(200, 20, 4),
            new Bounds(80, 5, 2));

    /** For one row of many. */
    static final List<Bounds> ROW = List.of(new Bounds(300, 50, 6), new Bounds(120, 20, 4), new Bounds(80, 5, 2));
}
