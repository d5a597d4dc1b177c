package io.xyte.mcp.sse.stream;

/** The stream on which a session's client listens. */
public interface OpenStream extends MessageStream {
    /** Whether the client still gets what is sent. */
    boolean open();
}
