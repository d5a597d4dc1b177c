package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.store.DataDirectory;
import io.xyte.mcp.sse.token.MasterKey;
import io.xyte.mcp.sse.token.TokenSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which access tokens the flags mean. */
final class ServeTokens {
    private ServeTokens() {}

    /**
     * Those in Redis if there is one and a master key, else those of the data directory, else none.
     *
     * @throws IllegalArgumentException if a setting is missing or cannot be; the message names it
     * @throws io.xyte.mcp.sse.store.StoreException if the data directory cannot be used
     */
    static Optional<TokenSettings> of(
            Optional<Path> dataDir, boolean redis, boolean singleTenant, Map<String, String> environment) {
        String master = environment.getOrDefault(TokenSettings.MASTER_KEY_VARIABLE, "");
        boolean wanted = dataDir.isPresent() || singleTenant || redis && !master.isBlank();
        if (!wanted) {
            return Optional.empty();
        }
        if (!redis && dataDir.isEmpty()) {
            throw new IllegalArgumentException(
                    "--single-tenant needs --data-dir or --redis-url, where the access tokens are");
        }
        Optional<DataDirectory> directory = redis ? Optional.empty() : dataDir.map(DataDirectory::at);
        MasterKey key = directory
                .map(kept -> TokenSettings.masterKey(kept, master))
                .orElseGet(() -> TokenSettings.sharedMasterKey(master));
        return Optional.of(new TokenSettings(
                directory, key, singleTenant ? Optional.of(XyteKey.ofEnvironment(environment)) : Optional.empty()));
    }
}
