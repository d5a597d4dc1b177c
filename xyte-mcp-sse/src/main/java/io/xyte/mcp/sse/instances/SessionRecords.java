package io.xyte.mcp.sse.instances;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.sse.hash.Sha256;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.session.KeptSession;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in Redis of sessions of Streamable HTTP: under the hash of its id, whose it is, as the hash of a hash, and
 * what its client has said of itself. Thread-safe; never blocks.
 */
final class SessionRecords {
    private static final String CALLER = "caller";
    private static final String NARROWING = "narrowing";
    private static final String SAID = "said ";
    private static final String INTRODUCED = SAID + "initialize";

    private final RedisLink link;
    private final long lifetimeMillis;

    /** @param lifetime of a session that nobody uses */
    SessionRecords(RedisLink link, Duration lifetime) {
        this.link = link;
        this.lifetimeMillis = lifetime.toMillis();
    }

    /** What tells callers apart, and is not what this server knows them by. */
    static String hash(Caller caller) {
        return Sha256.hex(caller.id());
    }

    /** What there is of a session whoever uses it. */
    static Map<String, byte[]> owner(Caller caller) {
        Map<String, byte[]> fields = new HashMap<>();
        fields.put(CALLER, hash(caller).getBytes(US_ASCII));
        fields.put(NARROWING, json(Narrowing.of(caller.narrowing())));
        return fields;
    }

    private static byte[] json(Narrowing narrowing) {
        try {
            return JsonRpc.MAPPER.writeValueAsBytes(narrowing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours cannot be written as JSON");
        }
    }

    /** Writes one thing that a client has said; null if it is no longer so. */
    CompletionStage<Boolean> write(String session, Map<String, byte[]> owner, String name, @Nullable String value) {
        return link.ask(redis -> {
            redis.hset(key(session), owner);
            say(redis, session, name, value);
            return redis.pexpire(key(session), lifetimeMillis);
        });
    }

    private void say(RedisAsyncCommands<String, byte[]> redis, String session, String name, @Nullable String value) {
        if (value == null) {
            redis.hdel(key(session), SAID + name);
        } else {
            redis.hset(key(session), SAID + name, value.getBytes(UTF_8));
        }
    }

    /** Writes what is missing there of what a client has said, after Redis may have lost it. */
    CompletionStage<Boolean> writeMissing(String session, Map<String, byte[]> owner, Map<String, String> said) {
        return link.ask(redis -> {
            redis.hset(key(session), owner);
            said.forEach((name, value) -> redis.hsetnx(key(session), SAID + name, value.getBytes(UTF_8)));
            return redis.pexpire(key(session), lifetimeMillis);
        });
    }

    /** Lets a session live on; false if there is none. */
    CompletionStage<Boolean> touch(String session) {
        return link.ask(redis -> redis.pexpire(key(session), lifetimeMillis));
    }

    /** Forgets a session. */
    CompletionStage<Long> delete(String session) {
        return link.ask(redis -> redis.del(key(session)));
    }

    /** All that is kept of a session; empty if nothing is. */
    CompletionStage<Map<String, byte[]>> read(String session) {
        return link.ask(redis -> redis.hgetall(key(session)));
    }

    /** Whether a session is there as a whole. */
    static boolean complete(Map<String, byte[]> fields) {
        return List.of(CALLER, NARROWING, INTRODUCED).stream().allMatch(fields::containsKey);
    }

    /** The session, if it is this caller's. */
    static Optional<KeptSession> of(Caller caller, Map<String, byte[]> fields) {
        byte[] expected = hash(caller).getBytes(US_ASCII);
        if (!MessageDigest.isEqual(expected, fields.get(CALLER))) {
            return Optional.empty();
        }
        return narrowing(fields).map(narrowing -> new KeptSession(narrowing.access(), said(fields)));
    }

    private static Optional<Narrowing> narrowing(Map<String, byte[]> fields) {
        try {
            return Optional.of(JsonRpc.MAPPER.readValue(new String(fields.get(NARROWING), UTF_8), Narrowing.class));
        } catch (JsonProcessingException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** What the client has said of itself. */
    static Map<String, String> said(Map<String, byte[]> fields) {
        Map<String, String> said = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(SAID)) {
                said.put(name.substring(SAID.length()), new String(value, UTF_8));
            }
        });
        return said;
    }

    private String key(String session) {
        return link.key("session", session);
    }
}
