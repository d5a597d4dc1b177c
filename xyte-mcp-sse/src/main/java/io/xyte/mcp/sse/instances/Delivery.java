package io.xyte.mcp.sse.instances;

/** What became of a letter to another instance. */
public enum Delivery {
    /** It was taken. */
    TAKEN,
    /** The instance has nobody to take it. */
    UNKNOWN,
    /** There is no such instance any more. */
    GONE,
    /** It was not brought there. */
    NOT_TAKEN,
    /** Nobody knows: it was brought there, and no receipt came. */
    UNCLEAR
}
