package io.xyte.mcp.core.observe;

import java.util.Locale;

/** The wire that a request came on. */
public enum Transport {
    STDIO,
    STREAMABLE_HTTP,
    SSE,
    DUPLEX;

    /** The name in logs and tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
