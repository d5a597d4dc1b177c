package io.xyte.mcp.sse.stream;

/** A connection over which a stream of numbered messages goes for a while. Any thread may send; none waits. */
public interface EventSink extends OpenStream {
    /**
     * Sends a JSON-RPC message that the client can go on after.
     *
     * @param id in visible ASCII
     * @param json on one line
     * @return false if the connection is over or ending, and nothing was sent
     */
    boolean message(String id, byte[] json);

    /** Tells the client, before the first message, what to go on after if the connection is cut. */
    void priming(String id);
}
