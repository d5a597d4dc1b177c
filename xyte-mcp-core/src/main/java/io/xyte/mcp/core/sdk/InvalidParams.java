package io.xyte.mcp.core.sdk;

/** Parameters that are not of the form that the method wants. The message says what is allowed. */
final class InvalidParams extends Exception {

    InvalidParams(String words) {
        super(words, null, false, false);
    }
}
