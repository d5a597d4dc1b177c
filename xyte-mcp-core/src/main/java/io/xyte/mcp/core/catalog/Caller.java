package io.xyte.mcp.core.catalog;

import io.xyte.client.XyteClient;

/**
 * On whose behalf a call is made. Immutable and thread-safe.
 *
 * @param id tells callers apart: equal for equal credentials, and says nothing of them: a SHA-256 in hexadecimal, and
 *     after a {@code +} that of a second credential, if there is one
 * @param tenant the organization behind the credential
 * @param client the Xyte API as this caller sees it
 * @param access what this caller may see and call
 */
public record Caller(String id, Tenant tenant, XyteClient client, Access access) {

    /** A caller of whose organization nothing is known. */
    public Caller(String id, XyteClient client, Access access) {
        this(id, Tenant.UNKNOWN, client, access);
    }

    /**
     * Whose limits count: {@link #id()} without a second credential, which nobody has checked, or everybody could have as
     * many shares as it makes up credentials.
     */
    public String account() {
        int second = id.indexOf('+');
        return second < 0 ? id : id.substring(0, second);
    }

    /** Short form of {@link #id()} for logs. */
    public String fingerprint() {
        return id.substring(0, Math.min(12, id.length()));
    }

    @Override
    public String toString() {
        return "Caller[" + fingerprint() + "]";
    }
}
