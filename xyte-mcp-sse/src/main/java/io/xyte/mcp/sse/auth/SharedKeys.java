package io.xyte.mcp.sse.auth;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What instances tell each other of keys that Xyte was asked about. Thread-safe; never blocks. */
public interface SharedKeys {
    /** For an instance that is alone. */
    SharedKeys NONE = new SharedKeys() {
        @Override
        public CompletionStage<Optional<Known>> find(String credentialId) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public void tell(String credentialId, boolean good, @Nullable String organizationId) {
            // nobody is there
        }
    };

    /**
     * What is known of a key.
     *
     * @param good whether Xyte knows it
     * @param organizationId the organization that it belongs to; absent where Xyte has not told it
     * @param fresh how long this is believed; zero if Xyte is to be asked
     * @param lately how long this counts while Xyte cannot be asked
     */
    record Known(boolean good, @Nullable String organizationId, Duration fresh, Duration lately) {}

    /**
     * What others have found out.
     *
     * @param credentialId the hash of a credential
     * @return empty if nothing, which is also so while they cannot be asked; fails never
     */
    CompletionStage<Optional<Known>> find(String credentialId);

    /** Tells others what Xyte has just answered. */
    void tell(String credentialId, boolean good, @Nullable String organizationId);
}
