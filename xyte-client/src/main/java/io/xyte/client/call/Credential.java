package io.xyte.client.call;

/** A key on its way into a header, readable in this package only. Not for embedders. Immutable. */
public final class Credential {
    private final String fingerprint;
    private final String headerValue;

    public Credential(String fingerprint, String headerValue) {
        this.fingerprint = fingerprint;
        this.headerValue = headerValue;
    }

    String fingerprint() {
        return fingerprint;
    }

    String headerValue() {
        return headerValue;
    }

    @Override
    public String toString() {
        return "Credential[" + fingerprint + "]";
    }
}
