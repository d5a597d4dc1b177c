package io.xyte.client.operation;

/** What a call may do to the organization. */
public enum Effect {
    /** Changes nothing. */
    READS,
    /** Changes something in a way that a further call can take back. */
    WRITES,
    /** Changes something in a way that no further call can take back. */
    DESTROYS
}
