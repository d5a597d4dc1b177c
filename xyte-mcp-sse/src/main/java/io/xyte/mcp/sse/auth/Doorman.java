package io.xyte.mcp.sse.auth;

import io.undertow.util.HeaderMap;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.token.AccessToken;
import io.xyte.mcp.sse.token.Grant;
import io.xyte.mcp.sse.token.TokenBook;
import java.time.Duration;
import java.util.Optional;

/**
 * Which credentials are taken here: keys of Xyte, access tokens of this server, or both. Thread-safe.
 *
 * @param tokens the server's own, if it has any
 * @param keys whether keys of Xyte are taken, too
 */
public record Doorman(Optional<TokenBook> tokens, boolean keys) {
    private static final Access READ_ONLY = new Access(true, Access.FULL.toolsets());

    private static final Duration NEXT_TRY = Duration.ofSeconds(2);

    /** Takes keys of Xyte only. */
    public static final Doorman KEYS_ONLY = new Doorman(Optional.empty(), true);

    /** Whether whoever came in may still stay. */
    public boolean admits(Caller caller) {
        return tokens.map(book -> book.admits(caller.tenant())).orElse(true);
    }

    /**
     * The credential of a request; empty if it is an access token that is not valid.
     *
     * @throws Refusal if there is none, none that is taken here, or two different ones
     */
    Optional<Credential> credential(HeaderMap headers) throws Refusal {
        String text = Credential.text(headers);
        if (AccessToken.isMeant(text)) {
            return token(text);
        }
        if (!keys) {
            throw Refusal.unauthorized("This server takes its own access tokens, not Xyte API keys.");
        }
        return Optional.of(Credential.ofKey(text));
    }

    private Optional<Credential> token(String text) throws Refusal {
        TokenBook book = tokens.orElseThrow(
                () -> Refusal.unauthorized("This server has no access tokens. Send a Xyte API key."));
        AccessToken token = AccessToken.parse(text)
                .orElseThrow(() -> Refusal.unauthorized("This access token is incomplete or mistyped."));
        if (!book.known()) {
            throw Refusal.unavailable("Access tokens cannot be looked up at the moment.", NEXT_TRY);
        }
        return book.find(token).map(grant -> new Credential(token.hash(), grant.key(), Optional.of(grant)));
    }

    /** The caller behind a credential whose key Xyte knows. */
    static Caller named(Caller caller, Credential credential) {
        return credential.grant().map(grant -> bearer(caller, grant)).orElse(caller);
    }

    private static Caller bearer(Caller caller, Grant grant) {
        Tenant tenant = new Tenant(caller.tenant().organizationId(), grant.label());
        Caller named = new Caller(caller.id(), tenant, caller.client(), caller.access());
        // as a narrowing, which stays whatever the policy allows
        return grant.role().readOnly() ? named.narrowedBy(READ_ONLY) : named;
    }
}
