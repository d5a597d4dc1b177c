package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.util.function.Consumer;

/** The ways into a server that can be measured. */
public enum Door {
    /** Streamable HTTP, session era. */
    MCP("/mcp 2025-11-25"),
    /** Streamable HTTP, stateless era. */
    MCP_STATELESS("/mcp 2026-07-28"),
    /** HTTP+SSE. */
    SSE("/sse"),
    /** A POST without MCP. */
    BARE("bare POST");

    /** The tool that is called. */
    static final String TOOL = "xyte_get_device";

    private static final String STATELESS_FIELDS = "MCP-Protocol-Version: " + Messages.STATELESS_ERA
            + "\r\nMcp-Method: tools/call\r\nMcp-Name: " + TOOL + "\r\n";

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** As it stands in the tables. */
    public String label() {
        return label;
    }

    /**
     * Starts to connect a session.
     *
     * @param lost told the reason when the session is broken or cannot be opened
     */
    Session session(Client client, Consumer<String> lost) throws IOException {
        return switch (this) {
            case MCP -> new McpSession(client, lost);
            case MCP_STATELESS ->
                new PlainSession(
                        client, lost, new PlainSession.Request("/mcp", STATELESS_FIELDS, Messages::statelessCall));
            case SSE -> new SseSession(client, lost);
            case BARE -> new PlainSession(client, lost, new PlainSession.Request("/", "", Messages::bareCall));
        };
    }
}
