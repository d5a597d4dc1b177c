package io.xyte.mcp.sse.store;

/** The data directory or its database cannot be used. The message names the file and what to do, and nothing stored. */
public final class StoreException extends RuntimeException {
    /** A failure with its words for the operator. */
    public StoreException(String words, Throwable cause) {
        super(words, cause);
    }
}
