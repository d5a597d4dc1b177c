package io.xyte.mcp.sse.limit;

/**
 * How often one caller may ask.
 *
 * @param requests of any kind; 60 a minute or more, so that nobody has to wait longer than a second
 * @param reads calls of tools that change nothing, and resources
 * @param writes calls of tools that change something
 */
public record CallerLimits(Rate requests, Rate reads, Rate writes) {
    public static final CallerLimits DEFAULT = new CallerLimits(new Rate(6000), new Rate(1200), new Rate(240));

    private static final int LEAST_REQUESTS = 60;

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public CallerLimits {
        if (requests.perMinute() < LEAST_REQUESTS) {
            throw new IllegalArgumentException("requests per minute of a caller must be " + LEAST_REQUESTS
                    + " or more, was " + requests.perMinute());
        }
    }
}
