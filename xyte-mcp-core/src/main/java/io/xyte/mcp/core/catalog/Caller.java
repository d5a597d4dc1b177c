package io.xyte.mcp.core.catalog;

import io.xyte.client.CallListener;
import io.xyte.client.XyteClient;

/**
 * On whose behalf a call is made. Immutable and thread-safe.
 *
 * @param id tells callers apart: equal for equal credentials, and says nothing of them: a SHA-256 in hexadecimal, and
 *     after a {@code +} that of a second credential, if there is one
 * @param tenant the organization behind the credential
 * @param client the Xyte API as this caller sees it: confined to the spaces of its access
 * @param access what this caller may see and call
 * @param narrowing what it wants to see and call at most; {@link Access#FULL} if it did not say
 */
public record Caller(String id, Tenant tenant, XyteClient client, Access access, Access narrowing) {

    /** The access is narrowed, and the client confined. */
    public Caller {
        access = access.narrowedBy(narrowing);
        client = access.fence().map(client::within).orElse(client);
    }

    /** A caller who wants to see all that it may. */
    public Caller(String id, Tenant tenant, XyteClient client, Access access) {
        this(id, tenant, client, access, Access.FULL);
    }

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

    /** The same caller with other rights. The client stays confined to where it was confined before. */
    public Caller with(Access other) {
        return new Caller(id, tenant, client, other, narrowing);
    }

    /** The same caller, who wants to see and call at most this. */
    public Caller narrowedBy(Access wanted) {
        return wanted.equals(Access.FULL) ? this : new Caller(id, tenant, client, access, narrowing.narrowedBy(wanted));
    }

    /** The same caller, who wants to see and call at most this in the place of what it wanted; its rights stay as they are. */
    public Caller wanting(Access wanted) {
        return new Caller(id, tenant, client, access, wanted);
    }

    /** The same caller, with a listener to its calls. */
    public Caller toldTo(CallListener listener) {
        return new Caller(id, tenant, client.toldTo(listener), access, narrowing);
    }

    /** The same caller whose calls have one deadline together, from now. */
    Caller asOneCall() {
        return new Caller(id, tenant, client.asOneCall(), access, narrowing);
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
