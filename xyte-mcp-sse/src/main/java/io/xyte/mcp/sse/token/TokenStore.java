package io.xyte.mcp.sse.token;

import io.xyte.mcp.sse.store.StoreException;
import java.time.Instant;
import java.util.List;

/**
 * Where access tokens are kept, for all instances that share it. Each method throws {@link StoreException} if the store
 * cannot be used. Thread-safe; blocks.
 */
public interface TokenStore extends AutoCloseable {
    /** Differs from what it was whenever others have changed something. */
    long version();

    /** All tokens, oldest first, revoked ones too. */
    List<StoredToken> all();

    /** Adds a token; false if its label was ever used. */
    boolean add(StoredToken token);

    /** Revokes a token for ever; false if there is none of this label, or it is revoked already. */
    boolean revoke(String label, Instant now);

    @Override
    void close();
}
