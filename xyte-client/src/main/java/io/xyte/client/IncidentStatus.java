package io.xyte.client;

/** States of an incident. */
public enum IncidentStatus {
    ACTIVE,
    CLOSED
}
