package io.xyte.client;

/** States of a licence that can be asked for. */
public enum LicenseState {
    AVAILABLE,
    INUSE,
    REMOVE,
    ERROR,
    DISABLED,
    RENEW
}
