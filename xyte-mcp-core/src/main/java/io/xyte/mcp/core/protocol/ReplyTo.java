package io.xyte.mcp.core.protocol;

import io.xyte.mcp.core.jsonrpc.Answer;

/**
 * Where the messages that belong to one request go. May be called by any thread and never blocks. Exactly one of
 * {@link #answer} and {@link #unanswered} is called, once, and nothing after it.
 */
public interface ReplyTo {

    /**
     * Takes a message that goes before the answer, such as progress.
     *
     * @param json one JSON-RPC message in UTF-8, on one line
     */
    void send(byte[] json);

    /** Tells that the call waits for the client's responses to what it has sent. */
    default void waits() {}

    /** Tells that the call waits no more; comes after every {@link #waits} and before the answer. */
    default void goesOn() {}

    /** Closes the client's connection if it will fetch from another what comes from now on; else does nothing. */
    default void closeStream() {}

    /** Takes the answer. */
    void answer(Answer answer);

    /** Tells that no answer will come, because the client cancelled the request. */
    void unanswered();
}
