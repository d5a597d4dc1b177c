package io.xyte.mcp.stdio;

import java.time.Duration;

/**
 * What one client may ask of the process.
 *
 * @param lineBytes the longest message; longer ones are refused
 * @param inFlight requests at once; while there are that many, no further message is read, unless one of them waits for
 *     the client's response
 * @param subscriptions open subscriptions of the stateless era; one more is refused
 * @param drain how long requests in flight may take after the client has closed its end
 */
record Limits(int lineBytes, int inFlight, int subscriptions, Duration drain) {
    /** A call upstream takes 50 seconds at most; what comes after it gets five more. */
    static final Limits DEFAULT = new Limits(4 * 1024 * 1024, 256, 64, Duration.ofSeconds(55));
}
