package io.xyte.client;

/** Priorities of an incident, highest first. */
public enum IncidentPriority {
    CRITICAL,
    HIGH,
    MODERATE,
    LOW,
    PLANNING
}
