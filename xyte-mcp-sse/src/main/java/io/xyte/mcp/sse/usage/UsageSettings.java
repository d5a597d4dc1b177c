package io.xyte.mcp.sse.usage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How usage is kept.
 *
 * @param directory where it outlives the server; empty to keep it in memory only
 * @param days how long it is kept; 1 to 3660
 */
public record UsageSettings(Optional<Path> directory, int days) {
    /** In memory, for three months. */
    public static final UsageSettings DEFAULT = new UsageSettings(Optional.empty(), 90);

    /** The database's name in the data directory. */
    public static final String FILE = "usage.db";

    private static final int MAX_DAYS = 3660;

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public UsageSettings {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("--usage-days must be 1 to " + MAX_DAYS + ", was " + days);
        }
    }
}
