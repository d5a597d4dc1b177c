package io.xyte.mcp.sse.token;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an access token: neither its text nor the Xyte key in the clear.
 *
 * @param label what people call it; unique for ever, also after it is revoked
 * @param hash SHA-256 of its text in hexadecimal
 * @param expiresAt when it ends by itself; absent if never
 * @param revokedAt when it was revoked; absent if it was not
 * @param sealedKey the Xyte key, encrypted and bound to the other columns but revokedAt
 */
public record StoredToken(
        String label,
        String hash,
        Role role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        String sealedKey) {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    /** Throws an {@link IllegalArgumentException} if the label cannot be. */
    public StoredToken {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException(
                    "--label must be 1 to 64 letters, digits or . _ @ - and begin with a letter or digit");
        }
    }

    /** Seals a key into a token of these facts. */
    static StoredToken seal(
            AccessToken token,
            String label,
            Role role,
            Instant createdAt,
            @Nullable Instant expiresAt,
            String key,
            MasterKey master) {
        StoredToken open = new StoredToken(label, token.hash(), role, createdAt, expiresAt, null, "");
        return new StoredToken(label, token.hash(), role, createdAt, expiresAt, null, master.seal(key, open.binding()));
    }

    /** The sealed key in the clear; empty if this row is not as it was made, or another master key made it. */
    Optional<String> unseal(MasterKey master) {
        return master.open(sealedKey, binding());
    }

    /** Whether this row is as that master key made it. */
    public boolean opensWith(MasterKey master) {
        return unseal(master).isPresent();
    }

    /** Whoever can write the store can neither give a token another role or more time, nor move a key between tokens. */
    private String binding() {
        return String.join(
                "\n",
                "xyte-mcp access token 1",
                hash,
                label,
                role.id(),
                expiresAt == null ? "never" : expiresAt.toString());
    }

    /** What has become of it. */
    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? State.EXPIRED : State.VALID;
    }

    /** What may become of a token. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }
}
