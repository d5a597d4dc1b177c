package io.xyte.mcp.core.catalog;

import io.xyte.client.XyteClient;

/**
 * On whose behalf a call is made. Immutable and thread-safe.
 *
 * @param id tells callers apart: equal for equal credentials, and says nothing of them (a SHA-256 in hexadecimal)
 * @param tenant the organization behind the credential
 * @param client the Xyte API as this caller sees it
 * @param access what this caller may see and call
 */
public record Caller(String id, Tenant tenant, XyteClient client, Access access) {

    /** A caller of whose organization nothing is known. */
    public Caller(String id, XyteClient client, Access access) {
        this(id, Tenant.UNKNOWN, client, access);
    }

    /** The same caller whose calls have one deadline together, from now. */
    Caller asOneCall() {
        return new Caller(id, tenant, client.asOneCall(), access);
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
