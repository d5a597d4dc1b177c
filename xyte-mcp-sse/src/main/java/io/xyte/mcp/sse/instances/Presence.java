package io.xyte.mcp.sse.instances;

import io.lettuce.core.SetArgs;
import io.xyte.mcp.sse.redis.RedisLink;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Which instances there are: each says so again and again. Thread-safe; blocks only when it ends. */
final class Presence {
    /** How often an instance says that it is there. */
    static final Duration BEAT = Duration.ofSeconds(3);

    private static final Duration LIFETIME = Duration.ofSeconds(10);
    /** After Redis has come back, instances need some time to write what it may have lost. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private static final Duration FAREWELL = Duration.ofMillis(500);
    private static final byte[] HERE = {'1'};
    private static final int ID_BYTES = 8;

    private final RedisLink link;
    private final Clock clock;
    private final String id;

    Presence(RedisLink link, Clock clock) {
        this.link = link;
        this.clock = clock;
        byte[] bits = new byte[ID_BYTES];
        new SecureRandom().nextBytes(bits);
        this.id = HexFormat.of().formatHex(bits);
    }

    /** The name of this instance: 16 hexadecimal digits, another one after each start. */
    String id() {
        return id;
    }

    /** Says that this instance is there. */
    void beat() {
        link.ask(redis -> redis.set(key(id), HERE, SetArgs.Builder.px(LIFETIME)));
    }

    /** Whether what is not in Redis can be taken for not being. */
    boolean settled() {
        return link.up() && !clock.instant().isBefore(link.since().plus(SETTLING));
    }

    /** Whether an instance is gone for sure; fails never. */
    CompletionStage<Boolean> gone(String instance) {
        return link.ask(redis -> redis.exists(key(instance)))
                .handle((found, failure) -> failure == null && found == 0 && settled());
    }

    /** Says that this instance ends. */
    void end() {
        try {
            link.ask(redis -> redis.del(key(id))).toCompletableFuture().get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException away) {
            // the others will miss it in time
        }
    }

    private String key(String instance) {
        return link.key("instance", instance);
    }
}
