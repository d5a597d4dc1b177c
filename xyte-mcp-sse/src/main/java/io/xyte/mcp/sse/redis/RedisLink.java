package io.xyte.mcp.sse.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to Redis: one connection for commands, one for messages. It connects by itself, again and again; meanwhile
 * Redis is away, and what is asked of it fails at once. Nothing is ever sent twice: a command that fails may have been
 * done. Thread-safe. What it hands on comes on a few threads of its own, which must not be blocked.
 */
public final class RedisLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);

    private final RedisSettings settings;
    private final Map<String, Consumer<byte[]>> readers = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();
    private final Keeper keeper;

    private RedisLink(RedisSettings settings, Clock clock, boolean logs) {
        this.settings = settings;
        this.keeper = new Keeper(settings, clock, readers::keySet, this::read, logs);
        this.keeper.begin();
    }

    /** Begins to connect, and does not wait for it. */
    public static RedisLink open(RedisSettings settings, Clock clock) {
        return new RedisLink(settings, clock, true);
    }

    /** The same without a word in the log, for commands, whose output others read. */
    public static RedisLink quiet(RedisSettings settings, Clock clock) {
        return new RedisLink(settings, clock, false);
    }

    /** Whether Redis answers. */
    public boolean up() {
        return keeper.state().up();
    }

    /** Since when it does, or does not. */
    public Instant since() {
        return keeper.state().since();
    }

    /** Why it does not, for people; empty if it does. */
    public String why() {
        return keeper.state().why();
    }

    /** How many commands were sent and failed, or have had no answer in time. */
    public long failed() {
        return failed.sum();
    }

    /** Tells from now on of each change, true for up. After a change to up messages may have been missed. */
    public void onChange(Consumer<Boolean> listener) {
        keeper.listeners().add(listener);
    }

    /** Waits until it is known whether Redis is there, but not for ever; whether it is. Blocks. */
    public boolean awaitLook(Duration patience) {
        keeper.looked()
                .completeOnTimeout(false, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join();
        return up();
    }

    /** The name of a key: the prefix and the parts with colons between them. */
    public String key(String... parts) {
        return settings.prefix() + String.join(":", parts);
    }

    /**
     * Sends commands.
     *
     * @param commands sends at least one and returns what comes of the last; their keys are made with {@link #key}
     * @return what comes of it; fails at once while Redis is away, and soon if it does not answer
     */
    public <T> CompletionStage<T> ask(Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> commands) {
        @Nullable Wires now = up() ? keeper.wires().orElse(null) : null;
        if (now == null) {
            return away();
        }
        CompletionStage<T> answer = sent(now, commands);
        answer.whenComplete((value, failure) -> {
            if (failure != null) {
                failed.increment();
            }
        });
        return answer;
    }

    private static <T> CompletionStage<T> sent(
            Wires now, Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> commands) {
        try {
            return commands.apply(now.commands().async());
        } catch (RedisException full) {
            return CompletableFuture.failedStage(full);
        }
    }

    /**
     * Sends commands and waits for what comes of them. Blocks; not for threads of the server's door.
     *
     * @throws StoreException if Redis is away or refuses
     */
    public <T> T await(Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> commands) {
        try {
            return ask(commands).toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw new StoreException("Redis at " + settings.address() + ": " + Keeper.words(failure), failure);
        }
    }

    /**
     * Sends a message to whoever reads a channel, this instance too.
     *
     * @return how many instances got it; fails as {@link #ask} does
     */
    public CompletionStage<Long> publish(String channel, byte[] message) {
        return ask(commands -> commands.publish(key(channel), message));
    }

    /**
     * Reads a channel from now on, after every new connection too, until {@link #unsubscribe}.
     *
     * @param reader gets the messages, in their order, on a thread that must not be blocked; takes the place of an
     *     earlier one
     * @return done when no message is missed any more; fails while Redis is away, and the channel is read all the same
     *     as soon as it is there
     */
    public CompletionStage<Void> subscribe(String channel, Consumer<byte[]> reader) {
        readers.put(key(channel), reader);
        return onMessages(now -> now.subscribe(Set.of(key(channel))));
    }

    /** Reads a channel no more. */
    public CompletionStage<Void> unsubscribe(String channel) {
        readers.remove(key(channel));
        return onMessages(now -> now.messages().async().unsubscribe(key(channel)));
    }

    private CompletionStage<Void> onMessages(Function<Wires, CompletionStage<Void>> action) {
        return keeper.wires().map(action).orElseGet(RedisLink::away);
    }

    private static <T> CompletionStage<T> away() {
        return CompletableFuture.failedStage(new RedisException("it is away"));
    }

    private void read(String channel, byte[] message) {
        @Nullable Consumer<byte[]> reader = readers.get(channel);
        if (reader != null) {
            try {
                reader.accept(message);
            } catch (RuntimeException bug) {
                LOG.error("a message of another instance could not be read", bug);
            }
        }
    }

    @Override
    public void close() {
        keeper.close();
    }
}
