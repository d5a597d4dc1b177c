package io.xyte.mcp.sse.limit;

/**
 * What one client address may do. Many people can share one, behind a company's exit or a vendor's cloud.
 *
 * @param requests of any kind, before anybody looks at a key
 * @param failures credentials that turn out to be wrong; whoever was let in lately is served all the same
 */
public record AddressLimits(Rate requests, Rate failures) {
    public static final AddressLimits DEFAULT = new AddressLimits(new Rate(30_000), new Rate(60));
}
