package io.xyte.mcp.benchmarks.load;

import java.net.InetSocketAddress;

/**
 * What is measured.
 *
 * @param sessionsPerKey how many sessions share a key, because a hosted server bounds the sessions of one caller; 1 or
 *     more
 */
public record Target(InetSocketAddress address, Door door, int sessionsPerKey) {
    /** Few enough for the hosted server's bound. */
    public static final int DEFAULT_SESSIONS_PER_KEY = 16;

    /** Checks the values. */
    public Target {
        if (sessionsPerKey < 1) {
            throw new IllegalArgumentException("sessionsPerKey must be 1 or more, was " + sessionsPerKey);
        }
    }

    /** With the default number of sessions a key. */
    public Target(InetSocketAddress address, Door door) {
        this(address, door, DEFAULT_SESSIONS_PER_KEY);
    }
}
