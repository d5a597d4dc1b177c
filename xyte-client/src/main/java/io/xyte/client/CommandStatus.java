package io.xyte.client;

/** States of a command, in the order of its life; the last three are final. */
public enum CommandStatus {
    SCHEDULED,
    PENDING,
    IN_PROGRESS,
    DONE,
    FAILED,
    ABORTED
}
