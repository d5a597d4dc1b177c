package io.xyte.client.call;

import io.xyte.client.operation.Operation;
import org.jspecify.annotations.Nullable;

/** The keys of one client view. Not for embedders. */
public record Credentials(
        @Nullable Credential organization, @Nullable Credential partner) {

    /** Whether there is a key for an operation. */
    public boolean has(Operation operation) {
        return keyFor(operation) != null;
    }

    private @Nullable Credential keyFor(Operation operation) {
        return operation.needsPartnerKey() ? partner : organization;
    }

    Credential forOperation(Operation operation) {
        Credential credential = keyFor(operation);
        if (credential == null) {
            String kind = operation.needsPartnerKey() ? "a partner key" : "an organization key";
            throw new IllegalStateException(operation.key() + " needs " + kind + ", and this client has none");
        }
        return credential;
    }
}
