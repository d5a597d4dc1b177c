package io.xyte.mcp.sse.command;

import io.xyte.mcp.core.doctor.Finding;
import io.xyte.mcp.sse.redis.RedisFacts;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.redis.RedisSettings;
import io.xyte.mcp.sse.store.StoreException;
import io.xyte.mcp.sse.token.RedisTokens;
import io.xyte.mcp.sse.token.TokenSettings;
import io.xyte.mcp.sse.token.TokenStore;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether Redis is there, and set up to keep what it is given. */
final class RedisChecks {
    private static final String REDIS = "Redis";

    private RedisChecks() {}

    /**
     * What there is to say.
     *
     * @param tokens the access tokens, if they are in Redis
     */
    static List<Finding> of(RedisSettings settings, Optional<TokenSettings> tokens, Clock clock) {
        List<Finding> findings = new ArrayList<>();
        if (!settings.tls() && settings.password() && !loopback(settings)) {
            findings.add(Finding.warn(REDIS, "its password travels unencrypted; use rediss:// if it can do TLS"));
        }
        try (RedisLink link = RedisLinks.connected(settings)) {
            RedisFacts facts = RedisFacts.of(link);
            findings.add(Finding.ok(REDIS, "at " + settings.address() + ", version " + facts.version()));
            findings.add(eviction(facts));
            tokens.ifPresent(kept -> {
                findings.add(persistence(facts));
                findings.add(tokens(link, kept, clock));
            });
        } catch (StoreException away) {
            findings.add(Finding.fail(
                    REDIS, away.getMessage() + "; the server starts all the same, and shares nothing meanwhile"));
        }
        return findings;
    }

    private static boolean loopback(RedisSettings settings) {
        try {
            return InetAddress.getByName(settings.url().getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static Finding eviction(RedisFacts facts) {
        return facts.evicts()
                ? Finding.warn(
                        REDIS,
                        "when it is full it forgets what it likes (" + facts.evictionPolicy()
                                + "); set maxmemory-policy noeviction")
                : Finding.ok(REDIS, "forgets nothing when it is full (" + facts.evictionPolicy() + ")");
    }

    private static Finding persistence(RedisFacts facts) {
        return switch (facts.persistence()) {
            case ON -> Finding.ok(REDIS, "keeps access tokens on disk");
            case OFF ->
                Finding.warn(
                        REDIS,
                        "keeps nothing on disk, so access tokens are gone when it is restarted; set appendonly yes");
            case UNKNOWN ->
                Finding.warn(
                        REDIS,
                        "does not say whether it keeps anything on disk; access tokens there need appendonly or save");
        };
    }

    private static Finding tokens(RedisLink link, TokenSettings settings, Clock clock) {
        try (TokenStore store = new RedisTokens(link, () -> {})) {
            return DataChecks.tokens(store, settings, clock);
        }
    }
}
