package io.xyte.client.sandbox.world;

/** How a device does, from well to worst, in the two words that the API has for it. */
public enum Health {
    OK("online", "ok"),
    WARNING("online", "warning"),
    ERROR("error", "error"),
    OFFLINE("offline", "offline"),
    NEVER_SEEN("offline", "never_seen");

    private final String status;
    private final String effectiveStatus;

    Health(String status, String effectiveStatus) {
        this.status = status;
        this.effectiveStatus = effectiveStatus;
    }

    /** What the device reports of itself: {@code online}, {@code offline} or {@code error}. */
    public String status() {
        return status;
    }

    /** What the platform thinks of it. */
    String effectiveStatus() {
        return effectiveStatus;
    }

    public boolean reachable() {
        return this != OFFLINE && this != NEVER_SEEN;
    }

    Health orWorse(Health other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
