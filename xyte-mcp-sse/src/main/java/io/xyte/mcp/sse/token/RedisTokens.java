package io.xyte.mcp.sse.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.store.StoreException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens in Redis, for all instances. They are one hash, which is there or gone as a whole: if it vanishes, or
 * another one takes its place, that is a failure of the store and no revocation.
 */
public final class RedisTokens implements TokenStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String GENERATION = "generation";
    private static final String VERSION = "version";
    private static final String ROW = "token ";
    private static final String REVOKED = "revoked ";

    private static final String ADD = """
            if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
            redis.call('HSETNX', KEYS[1], 'generation', ARGV[3])
            redis.call('HINCRBY', KEYS[1], 'version', 1)
            return 1
            """;
    private static final String REVOKE = """
            if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
            if redis.call('HSETNX', KEYS[1], ARGV[2], ARGV[3]) == 0 then return 0 end
            redis.call('HINCRBY', KEYS[1], 'version', 1)
            return 1
            """;

    private final RedisLink redis;
    private final Runnable end;
    private @Nullable String known;

    /**
     * The tokens of a Redis.
     *
     * @param end what is done when the store is closed
     */
    public RedisTokens(RedisLink redis, Runnable end) {
        this.redis = redis;
        this.end = end;
    }

    private String key() {
        return redis.key("tokens");
    }

    @Override
    public long version() {
        List<KeyValue<String, byte[]>> fields = redis.await(
                commands -> commands.hmget(key(), GENERATION, VERSION).toCompletableFuture());
        if (fields.get(0).isEmpty()) {
            return checked(null, 0);
        }
        return checked(text(fields.get(0)), Long.parseLong(text(fields.get(1))));
    }

    private static String text(KeyValue<String, byte[]> field) {
        return new String(field.getValueOrElse(new byte[0]), UTF_8);
    }

    private synchronized long checked(@Nullable String generation, long version) {
        if (known != null && generation == null) {
            throw new StoreException("they have vanished from Redis; make them again and restart the servers");
        }
        if (known != null && !known.equals(generation)) {
            throw new StoreException("those in Redis are others; restart the servers to take them");
        }
        known = generation;
        return version;
    }

    @Override
    public List<StoredToken> all() {
        Map<String, byte[]> fields =
                redis.await(commands -> commands.hgetall(key()).toCompletableFuture());
        List<StoredToken> tokens = new ArrayList<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(ROW)) {
                String label = name.substring(ROW.length());
                tokens.add(token(label, value, fields.get(REVOKED + label)));
            }
        });
        tokens.sort(Comparator.comparing(StoredToken::createdAt).thenComparing(StoredToken::label));
        return tokens;
    }

    private static StoredToken token(String label, byte[] row, byte @Nullable [] revoked) {
        try {
            JsonNode json = JSON.readTree(row);
            return new StoredToken(
                    label,
                    json.path("hash").asText(),
                    Role.named(json.path("role").asText()),
                    Instant.ofEpochSecond(json.path("created_at").asLong()),
                    json.has("expires_at")
                            ? Instant.ofEpochSecond(json.path("expires_at").asLong())
                            : null,
                    revoked == null ? null : Instant.ofEpochSecond(Long.parseLong(new String(revoked, UTF_8))),
                    json.path("sealed_key").asText());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StoreException("an access token in Redis is not as it was made", unreadable);
        }
    }

    @Override
    public boolean add(StoredToken token) {
        return run(ADD, ROW + token.label(), row(token), Long.toHexString(RANDOM.nextLong()));
    }

    private static String row(StoredToken token) {
        ObjectNode json = JSON.createObjectNode()
                .put("hash", token.hash())
                .put("role", token.role().id())
                .put("created_at", token.createdAt().getEpochSecond())
                .put("sealed_key", token.sealedKey());
        if (token.expiresAt() != null) {
            json.put("expires_at", token.expiresAt().getEpochSecond());
        }
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    @Override
    public boolean revoke(String label, Instant now) {
        return run(REVOKE, ROW + label, REVOKED + label, Long.toString(now.getEpochSecond()));
    }

    private boolean run(String script, String... arguments) {
        byte[][] bytes = new byte[arguments.length][];
        for (int i = 0; i < arguments.length; i++) {
            bytes[i] = arguments[i].getBytes(UTF_8);
        }
        Long done = redis.await(
                commands -> commands.<Long>eval(script, ScriptOutputType.INTEGER, new String[] {key()}, bytes)
                        .toCompletableFuture());
        return done == 1;
    }

    @Override
    public void close() {
        end.run();
    }
}
