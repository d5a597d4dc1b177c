package io.xyte.mcp.sse.limit;

/**
 * How often is served. What the policy file says of a caller goes before what is said here of its reads and writes.
 *
 * @param addresses what one client address may do
 * @param requestsOfCaller requests of any kind; 60 a minute or more, so that nobody has to wait longer than a second
 * @param readsPerMinute calls of one caller that change nothing; 1 or more
 * @param writesPerMinute calls of one caller that may change something; 1 or more
 */
public record Limits(AddressLimits addresses, Rate requestsOfCaller, int readsPerMinute, int writesPerMinute) {
    public static final Limits DEFAULT = new Limits(AddressLimits.DEFAULT, new Rate(6000), 1200, 240);

    private static final int LEAST_REQUESTS = 60;

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public Limits {
        if (requestsOfCaller.perMinute() < LEAST_REQUESTS) {
            throw new IllegalArgumentException("--requests-per-minute must be " + LEAST_REQUESTS + " or more, was "
                    + requestsOfCaller.perMinute());
        }
    }
}
