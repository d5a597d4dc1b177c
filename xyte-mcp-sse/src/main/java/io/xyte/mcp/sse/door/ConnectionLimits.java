package io.xyte.mcp.sse.door;

import java.time.Duration;

/**
 * What connections may take.
 *
 * @param inAll connections at a time; 1 or more
 * @param perAddress connections of one client address at a time; 1 or more. Trusted proxies are not counted
 * @param headTimeout how long a request's headers may take from their first byte, and TLS together with the first
 *     request's headers; positive
 * @param idleTimeout how long a connection may wait for its next request; positive
 * @param maxHeaderBytes the longest that a request's line and headers may be together; 1 or more
 * @param maxHeaders headers of one request; 1 or more
 * @param maxUrlLength characters of path and query; 1 or more
 */
public record ConnectionLimits(
        int inAll,
        int perAddress,
        Duration headTimeout,
        Duration idleTimeout,
        int maxHeaderBytes,
        int maxHeaders,
        int maxUrlLength) {

    /** The time-out of idle connections is longer than that of clients, so that a POST does not meet one that is being closed. */
    public static final ConnectionLimits DEFAULT =
            new ConnectionLimits(25_000, 1000, Duration.ofSeconds(15), Duration.ofSeconds(120), 32 * 1024, 100, 4096);

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public ConnectionLimits {
        positive("max connections", inAll);
        positive("max connections per address", perAddress);
        positive("head timeout", headTimeout.toMillis());
        positive("idle timeout", idleTimeout.toMillis());
        positive("max header bytes", maxHeaderBytes);
        positive("max headers", maxHeaders);
        positive("max URL length", maxUrlLength);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, was " + value);
        }
    }

    /** The same with other numbers of connections. */
    public ConnectionLimits connections(int ofAll, int ofOneAddress) {
        return new ConnectionLimits(
                ofAll, ofOneAddress, headTimeout, idleTimeout, maxHeaderBytes, maxHeaders, maxUrlLength);
    }

    /** The same with other times. */
    public ConnectionLimits times(Duration head, Duration idle) {
        return new ConnectionLimits(inAll, perAddress, head, idle, maxHeaderBytes, maxHeaders, maxUrlLength);
    }
}
