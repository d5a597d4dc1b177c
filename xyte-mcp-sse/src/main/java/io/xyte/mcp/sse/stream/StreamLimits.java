package io.xyte.mcp.sse.stream;

import java.time.Duration;

/**
 * How patient a stream is.
 *
 * @param keepAlive time after which a silent stream says something, so that proxies keep it; positive
 * @param maxQueuedBytes what may wait for a slow reader before it is dropped; 1 or more
 */
public record StreamLimits(Duration keepAlive, int maxQueuedBytes) {
    /** nginx and AWS cut after 60 s of silence, Google's balancer after 30 s. */
    public static final StreamLimits DEFAULT = new StreamLimits(Duration.ofSeconds(15), 4 * 1024 * 1024);

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public StreamLimits {
        if (keepAlive.isNegative() || keepAlive.isZero()) {
            throw new IllegalArgumentException("keep-alive must be positive, was " + keepAlive);
        }
        if (maxQueuedBytes < 1) {
            throw new IllegalArgumentException("max queued bytes must be 1 or more, was " + maxQueuedBytes);
        }
    }
}
