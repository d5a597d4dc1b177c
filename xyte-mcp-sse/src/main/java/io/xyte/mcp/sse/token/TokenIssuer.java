package io.xyte.mcp.sse.token;

import io.xyte.mcp.sse.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens.
 *
 * @param master what their keys are encrypted with
 */
public record TokenIssuer(TokenStore store, MasterKey master, Clock clock) {
    /** Stands for the key that the server holds. */
    public static final String SERVER_KEY = "";

    /**
     * Makes a token and keeps all of it but its text.
     *
     * @param key the Xyte key that it stands for, or {@link #SERVER_KEY}
     * @param expiresAt absent if it does not end by itself
     * @return the token, whose text cannot be had again
     * @throws IllegalArgumentException if a value cannot be; the message names it, and not the key
     * @throws StoreException if it cannot be kept
     */
    public AccessToken issue(String label, Role role, String key, @Nullable Instant expiresAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new IllegalArgumentException("--expires is in the past");
        }
        AccessToken token = AccessToken.next();
        // the store keeps whole seconds, and the seal is over what it keeps
        @Nullable Instant end = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.SECONDS);
        if (!store.add(StoredToken.seal(token, label, role, now, end, key, master))) {
            throw new IllegalArgumentException(
                    "--label " + label + " is or was another token's; labels are not reused");
        }
        return token;
    }
}
