package io.xyte.mcp.core.arguments;

/** Arguments that cannot be used. The message is worded for the model: which argument, and what is allowed. */
public final class ArgumentException extends RuntimeException {

    /** A refusal with its words. */
    public ArgumentException(String words) {
        super(words, null, false, false);
    }
}
