package io.xyte.mcp.core.catalog;

/** What a tool does to the organization. Annotations, the read-only filter and confirmations derive from it. */
public enum Effect {
    /** Changes nothing. */
    READS,
    /** Changes or adds something. */
    WRITES,
    /** Takes something away that cannot be brought back; the call must repeat the target's name or id. */
    DESTROYS;

    /** Whether a call may change something upstream. */
    public boolean writes() {
        return this != READS;
    }
}
