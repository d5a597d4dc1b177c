package io.xyte.mcp.sse.token;

import io.xyte.client.ApiKey;
import io.xyte.mcp.sse.store.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where access tokens are, and what opens them.
 *
 * @param directory where they are; absent if they are in Redis
 * @param serverKey the Xyte key of a server for one organization, which then takes nothing but access tokens
 */
public record TokenSettings(Optional<DataDirectory> directory, MasterKey masterKey, Optional<ApiKey> serverKey) {
    /** The environment variable of the master key. */
    public static final String MASTER_KEY_VARIABLE = "XYTE_MCP_MASTER_KEY";

    private static final String MASTER_KEY_FILE = "master.key";

    /**
     * The master key of servers that have their tokens in Redis, which is the same for all.
     *
     * @param ofEnvironment the variable's value; empty if it is not set
     * @throws IllegalArgumentException if it is none
     */
    public static MasterKey sharedMasterKey(String ofEnvironment) {
        if (ofEnvironment.isBlank()) {
            throw new IllegalArgumentException(MASTER_KEY_VARIABLE + " must be set where access tokens are in Redis, to"
                    + " the same for all instances; make one with: openssl rand -base64 32");
        }
        return MasterKey.of(ofEnvironment, MASTER_KEY_VARIABLE);
    }

    /**
     * The master key of the environment, else of the directory, where it is made if it is missing.
     *
     * @param ofEnvironment the variable's value; empty if it is not set
     * @throws IllegalArgumentException if it is no key, or others can read the file
     * @throws io.xyte.mcp.sse.store.StoreException if the file cannot be read or made
     */
    public static MasterKey masterKey(DataDirectory directory, String ofEnvironment) {
        if (!ofEnvironment.isBlank()) {
            return MasterKey.of(ofEnvironment, MASTER_KEY_VARIABLE);
        }
        Path file = directory.file(MASTER_KEY_FILE);
        if (!Files.exists(file)) {
            MasterKey.create(file);
        }
        return MasterKey.read(file);
    }

    /** What the commands of tokens are to be told, to mean these. */
    public String place() {
        return directory.map(there -> " --data-dir " + there.path()).orElse(", with the same REDIS_URL");
    }

    /** Whether there is a master key, so that {@link #masterKey} would not make one. */
    public static boolean hasMasterKey(DataDirectory directory, String ofEnvironment) {
        return !ofEnvironment.isBlank() || Files.exists(directory.file(MASTER_KEY_FILE));
    }
}
