package io.xyte.mcp.sse.auth;

/** How a key was found good or bad. */
public enum KeyCheck {
    /** It was remembered, or somebody else was just asking. */
    REMEMBERED,
    /** Xyte was asked, and knows it. */
    ACCEPTED,
    /** Xyte was asked, and does not know it. */
    REJECTED,
    /** Xyte could not be asked. */
    UNKNOWN,
    /** Too many other keys wait for Xyte. */
    BUSY
}
