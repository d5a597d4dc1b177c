package io.xyte.mcp.core.answer;

/**
 * How long an answer may be.
 *
 * @param maxCharacters 10,000 to 130,000; clients refuse longer ones
 */
public record AnswerLimit(int maxCharacters) {
    /** What a model reads without losing the thread. */
    public static final AnswerLimit DEFAULT = new AnswerLimit(50_000);

    /** Checks the range. */
    public AnswerLimit {
        if (maxCharacters < 10_000 || maxCharacters > 130_000) {
            throw new IllegalArgumentException("maxCharacters must be 10000 to 130000, was " + maxCharacters);
        }
    }
}
