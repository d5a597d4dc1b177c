package io.xyte.mcp.sse.usage;

/**
 * What calls are counted under.
 *
 * @param hour hours since 1970-01-01T00:00Z
 * @param organization the Xyte organization's id, or {@code unknown}
 * @param caller the caller's fingerprint, after its token's label if it has one
 * @param tool the tool's name, or {@code unknown}
 * @param client the family of the client program
 * @param result {@code ok}, {@code cancelled}, or the kind of error
 */
public record UsageKey(long hour, String organization, String caller, String tool, String client, String result) {
    static final String OK = "ok";
    static final String CANCELLED = "cancelled";

    /** Whether the calls under it failed; cancelled ones did not. */
    public boolean failed() {
        return !result.equals(OK) && !result.equals(CANCELLED);
    }
}
