package io.xyte.mcp.core.answer;

/**
 * A place in a list of the Xyte API.
 *
 * @param page from 1
 * @param row within the page, from 0
 */
public record Position(int page, int row) {
    /** The first row of all. */
    public static final Position START = new Position(1, 0);

    /** Checks that there can be such a place. */
    public Position {
        if (page < 1 || row < 0) {
            throw new IllegalArgumentException("page must be 1 or more and row 0 or more");
        }
    }
}
