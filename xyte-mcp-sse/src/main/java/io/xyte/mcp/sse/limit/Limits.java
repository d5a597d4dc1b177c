package io.xyte.mcp.sse.limit;

/**
 * How much is served.
 *
 * @param addresses what one client address may do
 * @param callers how often one caller may ask
 */
public record Limits(AddressLimits addresses, CallerLimits callers) {
    public static final Limits DEFAULT = new Limits(AddressLimits.DEFAULT, CallerLimits.DEFAULT);
}
