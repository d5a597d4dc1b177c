package io.xyte.mcp.sse.instances;

import io.lettuce.core.SetArgs;
import io.xyte.mcp.sse.redis.RedisLink;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * The secret under which calls of the stateless era are sealed while they wait for their client: all instances use the one
 * in Redis. It opens nothing for whoever has not the key of the same caller, too.
 */
final class StateKey {
    private static final int BYTES = 32;

    private final RedisLink link;
    private final Consumer<byte[]> user;
    private volatile byte[] known = new byte[BYTES];

    /** @param user takes it, whenever it is another one than before */
    StateKey(RedisLink link, Consumer<byte[]> user) {
        this.link = link;
        this.user = user;
        new SecureRandom().nextBytes(known);
    }

    /** Agrees with the other instances on one; if Redis has lost it, on the one that was. */
    void agree() {
        byte[] proposed = known;
        link.ask(redis -> {
                    redis.set(key(), proposed, SetArgs.Builder.nx());
                    return redis.get(key());
                })
                .thenAccept(agreed -> {
                    known = agreed;
                    user.accept(agreed);
                });
    }

    private String key() {
        return link.key("request-state-key");
    }
}
