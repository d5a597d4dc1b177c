package io.xyte.mcp.sse.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * The two connections to Redis. They come and go together.
 *
 * @param commands for commands
 * @param messages for channels
 */
record Wires(StatefulRedisConnection<String, byte[]> commands, StatefulRedisPubSubConnection<String, byte[]> messages) {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private static final Duration PROBE_LIFE = Duration.ofMinutes(1);

    /** Connects both, or none. */
    static CompletableFuture<Wires> connect(RedisClient client, RedisURI uri) {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> commands =
                client.connectAsync(CODEC, uri).toCompletableFuture();
        CompletableFuture<StatefulRedisPubSubConnection<String, byte[]>> messages =
                client.connectPubSubAsync(CODEC, uri).toCompletableFuture();
        CompletableFuture<Wires> both = commands.thenCombine(messages, Wires::new);
        both.whenComplete((made, failure) -> {
            if (failure != null) {
                commands.thenAccept(StatefulRedisConnection::closeAsync);
                messages.thenAccept(StatefulRedisConnection::closeAsync);
            }
        });
        return both;
    }

    /** Tells once or twice that a connection has ended, and of messages; both on the library's threads. */
    void listen(Runnable ended, BiConsumer<String, byte[]> reader) {
        RedisConnectionStateListener ending = new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                ended.run();
            }
        };
        commands.addListener(ending);
        messages.addListener(ending);
        messages.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, byte[] message) {
                reader.accept(channel, message);
            }
        });
    }

    boolean open() {
        return commands.isOpen() && messages.isOpen();
    }

    /** Whether both answer, and the server can be written to: a replica or a full one cannot. */
    CompletionStage<?> probe(String key) {
        return commands.async()
                .set(key, new byte[0], SetArgs.Builder.px(PROBE_LIFE))
                .thenCombine(messages.async().ping(), (one, other) -> one);
    }

    CompletionStage<Void> subscribe(Set<String> channels) {
        return channels.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : messages.async().subscribe(channels.toArray(String[]::new));
    }

    void close() {
        commands.closeAsync();
        messages.closeAsync();
    }
}
