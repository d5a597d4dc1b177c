package io.xyte.mcp.sse.session;

import io.xyte.mcp.sse.stream.EventSink;

/** A stream of another instance. What is heard of it before it flows waits. */
public interface Feed {
    /** Lets it flow to a client, and ends the connection when it ends. Called once. */
    void flow(EventSink connection);

    /** Nobody listens any more. May come at any time, and more than once. */
    void close();
}
