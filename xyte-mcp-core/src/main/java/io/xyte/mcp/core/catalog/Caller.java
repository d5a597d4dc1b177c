package io.xyte.mcp.core.catalog;

import io.xyte.client.XyteClient;

/**
 * On whose behalf a call is made. Immutable and thread-safe.
 *
 * @param id tells callers apart: equal for equal credentials, and says nothing of them (a SHA-256 in hexadecimal)
 * @param tenant the organization behind the credential
 * @param client the Xyte API as this caller sees it: confined to the spaces of its access
 * @param access what this caller may see and call
 */
public record Caller(String id, Tenant tenant, XyteClient client, Access access) {

    public Caller {
        client = access.fence().map(client::within).orElse(client);
    }

    /** A caller of whose organization nothing is known. */
    public Caller(String id, XyteClient client, Access access) {
        this(id, Tenant.UNKNOWN, client, access);
    }

    /** The same caller with other rights. */
    public Caller with(Access other) {
        return other.equals(access) ? this : new Caller(id, tenant, client, other);
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
