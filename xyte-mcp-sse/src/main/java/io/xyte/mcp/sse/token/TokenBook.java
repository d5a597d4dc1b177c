package io.xyte.mcp.sse.token;

import io.xyte.client.ApiKey;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The valid tokens as of the last look at the store, so that no request waits for a disk. While the store cannot be
 * read, what was known goes on. Thread-safe.
 */
public final class TokenBook {
    private static final Logger LOG = LoggerFactory.getLogger(TokenBook.class);

    private final TokenStore store;
    private final MasterKey master;
    private final Optional<ApiKey> serverKey;
    private final Clock clock;
    private volatile Page page;
    private boolean failing;

    /** What the store said. */
    private record Page(long version, Map<String, Grant> byHash, Map<String, Grant> byLabel) {
        static final Page UNREAD = new Page(-1, Map.of(), Map.of());
    }

    /**
     * A book without a page; {@link #refresh} reads the store.
     *
     * @param serverKey for tokens that have no key of their own
     */
    public TokenBook(TokenStore store, MasterKey master, Optional<ApiKey> serverKey, Clock clock) {
        this.store = store;
        this.master = master;
        this.serverKey = serverKey;
        this.clock = clock;
        this.page = Page.UNREAD;
    }

    /**
     * Reads the store for the first time.
     *
     * @throws StoreException if it cannot be read
     */
    public TokenBook open() {
        page = read(store.version());
        return this;
    }

    /** Whether the store could ever be read, so that an unknown token is one that is not valid. */
    public boolean known() {
        return page != Page.UNREAD;
    }

    /** What a token gives; empty if it is unknown, expired or revoked. */
    public Optional<Grant> find(AccessToken token) {
        return Optional.ofNullable(page.byHash().get(token.hash())).filter(grant -> grant.valid(clock.instant()));
    }

    /** Whether a caller may go on: always one with a key of Xyte, and one with a token as long as that is valid. */
    public boolean admits(Tenant tenant) {
        return tenant.tokenLabel()
                .map(label -> Optional.ofNullable(page.byLabel().get(label))
                        .filter(grant -> grant.valid(clock.instant()))
                        .isPresent())
                .orElse(true);
    }

    /** Whether some valid token stands for the server's own key. */
    public boolean grantsServerKey() {
        Instant now = clock.instant();
        return page.byHash().values().stream()
                .anyMatch(grant -> grant.valid(now)
                        && serverKey.filter(grant.key()::equals).isPresent());
    }

    /** Looks at the store again. Blocks; called by one thread. */
    public void refresh() {
        try {
            long version = store.version();
            if (version != page.version()) {
                page = read(version);
            }
            failing = false;
        } catch (StoreException unreadable) {
            if (!failing) {
                LOG.warn("access tokens cannot be read, those known stay valid: {}", unreadable.getMessage());
            }
            failing = true;
        }
    }

    private Page read(long version) {
        Map<String, Grant> byHash = new HashMap<>();
        Map<String, Grant> byLabel = new HashMap<>();
        for (StoredToken token : store.all()) {
            if (token.revokedAt() == null) {
                grant(token).ifPresent(grant -> {
                    byHash.put(token.hash(), grant);
                    byLabel.put(token.label(), grant);
                });
            }
        }
        return new Page(version, Map.copyOf(byHash), Map.copyOf(byLabel));
    }

    private Optional<Grant> grant(StoredToken token) {
        Optional<String> opened = token.unseal(master);
        if (opened.isEmpty()) {
            LOG.warn("access token {} is not as it was made, or of another master key: not valid", token.label());
        }
        return opened.flatMap(key -> key.isEmpty() ? serverKey : Optional.of(ApiKey.of(key)))
                .map(key -> new Grant(token.label(), token.role(), key, token.expiresAt()));
    }
}
