package io.xyte.mcp.core.protocol;

import java.util.List;

/** The MCP revisions of the session era, oldest first. */
public final class ProtocolVersions {
    /** All that this server speaks. */
    public static final List<String> SESSION_ERA = List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");

    private ProtocolVersions() {}
}
