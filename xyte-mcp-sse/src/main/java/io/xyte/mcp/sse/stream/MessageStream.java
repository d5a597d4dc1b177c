package io.xyte.mcp.sse.stream;

/** Takes JSON-RPC messages one by one. Any thread may send; none waits. */
public interface MessageStream {
    /**
     * Sends a message; nothing if the stream is over or ending.
     *
     * @param json on one line
     */
    void message(byte[] json);

    /** Closes the connection, if the client will come for the rest on another; else does nothing. */
    default void closeConnection() {}

    /** Ends the stream after what has been sent. */
    void end();
}
