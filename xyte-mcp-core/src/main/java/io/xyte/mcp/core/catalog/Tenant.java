package io.xyte.mcp.core.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a caller beside its credential.
 *
 * @param organizationId the Xyte organization that its key belongs to; absent where Xyte has not told it
 * @param token the label of the access token that it came with; absent if it came with a key of Xyte
 */
public record Tenant(
        @Nullable String organizationId, @Nullable String token) {
    /** A caller of whom nothing more is known. */
    public static final Tenant UNKNOWN = new Tenant(null, null);

    /** The Xyte organization, if it is known. */
    public Optional<String> organization() {
        return Optional.ofNullable(organizationId);
    }

    /** The label of the access token, if the caller came with one. */
    public Optional<String> tokenLabel() {
        return Optional.ofNullable(token);
    }
}
