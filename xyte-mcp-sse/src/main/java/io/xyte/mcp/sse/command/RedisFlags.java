package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.redis.RedisSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say where instances share what they must. */
final class RedisFlags {
    @Option(
            names = "--redis-url",
            paramLabel = "URL",
            description =
                    "Share with other instances in this Redis, such as rediss://user:password@host:6379. Others see"
                            + " the flags of a process: a URL with a password belongs into the variable.")
    private @Nullable String url;

    @Option(
            names = "--redis-prefix",
            paramLabel = "TEXT",
            defaultValue = RedisSettings.DEFAULT_PREFIX,
            description = "What all names in Redis begin with (default: ${DEFAULT-VALUE}).")
    private String prefix = "";

    @Option(
            names = "--redis-ca",
            paramLabel = "FILE",
            description = "Certificates that Redis' own is signed with, in PEM (default: those of the Java platform).")
    private @Nullable Path ca;

    /**
     * The settings that the flags make; empty if nothing is shared.
     *
     * @throws IllegalArgumentException if one cannot be; the message names it
     */
    Optional<RedisSettings> settings() {
        return Optional.ofNullable(url).map(there -> RedisSettings.of(there, prefix, Optional.ofNullable(ca)));
    }
}
