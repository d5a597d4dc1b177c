package io.xyte.mcp.sse.instances;

/** What is passed on to another instance. */
public enum Passed {
    /** A message of HTTP+SSE. */
    MESSAGE,
    /** A client's response to a question. */
    RESPONSE,
    /** The wish to go on with a stream. */
    STREAM
}
