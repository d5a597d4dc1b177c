package io.xyte.mcp.sse.token;

import io.xyte.client.ApiKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a valid token gives its bearer.
 *
 * @param label what people call the token
 * @param key the Xyte key that it stands for
 * @param expiresAt when it ends; absent if never
 */
public record Grant(
        String label, Role role, ApiKey key, @Nullable Instant expiresAt) {
    boolean valid(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
