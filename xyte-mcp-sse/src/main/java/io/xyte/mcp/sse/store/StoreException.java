package io.xyte.mcp.sse.store;

/** The data directory, its database or Redis cannot be used. The message names the file and what to do, and nothing stored. */
public final class StoreException extends RuntimeException {
    /** A failure that says all in its words. */
    public StoreException(String words) {
        super(words);
    }

    /** A failure with its words for the operator. */
    public StoreException(String words, Throwable cause) {
        super(words, cause);
    }
}
