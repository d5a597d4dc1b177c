package io.xyte.mcp.sse;

import io.xyte.mcp.sse.door.ConnectionLimits;
import io.xyte.mcp.sse.edge.TrustedProxies;
import io.xyte.mcp.sse.edge.WebOrigins;
import io.xyte.mcp.sse.tls.TlsFiles;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server is reached.
 *
 * @param tls where its certificate is, if it does TLS itself
 * @param tlsCheck how often it looks whether the certificate's files have changed; positive
 * @param proxies whom it believes for whom they speak
 * @param origins pages of other origins that may call it
 * @param connections limits of connections
 */
public record DoorSettings(
        Optional<TlsFiles> tls,
        Duration tlsCheck,
        TrustedProxies proxies,
        WebOrigins origins,
        ConnectionLimits connections) {
    /** Plain HTTP for this machine. */
    public static final DoorSettings DEFAULT = new DoorSettings(
            Optional.empty(), Duration.ofSeconds(5), TrustedProxies.NONE, WebOrigins.NONE, ConnectionLimits.DEFAULT);

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public DoorSettings {
        if (tlsCheck.isNegative() || tlsCheck.isZero()) {
            throw new IllegalArgumentException("TLS check must be positive, was " + tlsCheck);
        }
    }
}
