package io.xyte.mcp.sse.stream;

/** Takes JSON-RPC messages one by one. Any thread may send; none waits. */
public interface MessageStream {
    /**
     * Sends a message; nothing if the stream is over or ending.
     *
     * @param json on one line
     */
    void message(byte[] json);

    /** Ends the stream after what has been sent. */
    void end();
}
