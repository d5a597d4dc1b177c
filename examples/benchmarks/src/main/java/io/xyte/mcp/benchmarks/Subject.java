package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.load.Door;
import java.util.List;

/** The HTTP servers that can be measured. */
enum Subject {
    OURS("Xyte MCP", List.of(Door.MCP, Door.MCP_STATELESS, Door.SSE)),
    /** The same with all records and rules on. */
    OURS_FULL("Xyte MCP, all on", List.of(Door.MCP, Door.MCP_STATELESS, Door.SSE)),
    SDK("SDK on Jetty", List.of(Door.MCP, Door.SSE)),
    /** The SDK told to use the request's own thread, which is not its default. */
    SDK_IMMEDIATE("SDK on Jetty, immediate", List.of(Door.MCP, Door.SSE)),
    BARE("bare Undertow", List.of(Door.BARE));

    private final String label;
    private final List<Door> doors;

    Subject(String label, List<Door> doors) {
        this.label = label;
        this.doors = doors;
    }

    String label() {
        return label;
    }

    List<Door> doors() {
        return doors;
    }
}
