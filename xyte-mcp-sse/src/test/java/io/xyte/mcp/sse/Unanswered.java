package io.xyte.mcp.sse;

/** A request that its client knows to be without an answer. The message says how it knows, in words to count by. */
final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    /** Nothing came, and nothing said that nothing would: what must not be. */
    static final String LOST = "LOST";

    Unanswered(String kind) {
        super(kind);
    }
}
