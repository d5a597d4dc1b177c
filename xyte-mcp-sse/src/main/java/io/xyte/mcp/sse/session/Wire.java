package io.xyte.mcp.sse.session;

/** The transport that a session was opened on; it cannot be used on another. */
public enum Wire {
    STREAMABLE_HTTP,
    HTTP_SSE,
    DUPLEX
}
