package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.redis.RedisSettings;
import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.token.MasterKey;
import io.xyte.mcp.sse.token.RedisTokens;
import io.xyte.mcp.sse.token.SqliteTokens;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.token.TokenStore;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say which servers' tokens are meant: where there is a Redis, those in it, as for the servers. */
final class TokenPlace {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "The server's directory of that flag, unless it has a Redis.")
    private @Nullable Path path;

    @Mixin
    private RedisFlags redis = new RedisFlags();

    /**
     * The tokens, to be closed.
     *
     * @throws IllegalArgumentException if no place is named
     * @throws io.xyte.mcp.sse.store.StoreException if they cannot be used
     */
    TokenStore open() {
        Optional<RedisSettings> shared = redis.settings();
        if (shared.isEmpty()) {
            return SqliteTokens.in(directory());
        }
        RedisLink link = RedisLinks.connected(shared.get());
        return new RedisTokens(link, link::close);
    }

    /**
     * What their keys are encrypted with.
     *
     * @param ofEnvironment the variable's value; empty if it is not set
     */
    MasterKey masterKey(String ofEnvironment) {
        return redis.given()
                ? TokenSettings.sharedMasterKey(ofEnvironment)
                : TokenSettings.masterKey(directory(), ofEnvironment);
    }

    private DataDirectory directory() {
        if (path == null) {
            throw new IllegalArgumentException("say --data-dir or --redis-url (REDIS_URL), where the tokens are");
        }
        return DataDirectory.at(path);
    }
}
