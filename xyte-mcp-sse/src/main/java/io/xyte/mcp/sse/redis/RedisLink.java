package io.xyte.mcp.sse.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.xyte.mcp.sse.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
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
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(1);
    /** A connection that was silent for so long is given up: what is behind the name may be another server by now. */
    private static final Duration DEAD = Duration.ofSeconds(5);

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final RedisSettings settings;
    private final Clock clock;
    private final ClientResources resources = RedisClients.resources();
    private final RedisClient client;
    private final RedisURI uri;
    /** All that changes does so on this thread. */
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "xyte-redis");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Consumer<byte[]>> readers = new ConcurrentHashMap<>();
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final LongAdder failed = new LongAdder();
    private volatile @Nullable Wires wires;
    private volatile State state;
    private boolean connecting;
    private boolean told;
    private @Nullable Long askedNanos;

    private record State(boolean up, Instant since) {}

    private RedisLink(RedisSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = RedisClients.of(settings, resources, DEAD, CONNECT);
        this.uri = RedisURI.create(settings.url());
        this.uri.setTimeout(CONNECT);
        this.state = new State(false, clock.instant());
    }

    /** Begins to connect, and does not wait for it. */
    public static RedisLink open(RedisSettings settings, Clock clock) {
        RedisLink link = new RedisLink(settings, clock);
        link.keeper.scheduleWithFixedDelay(link::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return link;
    }

    /** Whether Redis answers. */
    public boolean up() {
        return state.up();
    }

    /** Since when it does, or does not. */
    public Instant since() {
        return state.since();
    }

    /** How many commands were sent and failed, or have had no answer in time. */
    public long failed() {
        return failed.sum();
    }

    /** Tells from now on of each change, true for up. After a change to up messages may have been missed. */
    public void onChange(Consumer<Boolean> listener) {
        listeners.add(listener);
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
        @Nullable Wires now = wires;
        if (now == null || !state.up()) {
            return CompletableFuture.failedStage(new RedisException("Redis is away"));
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
            throw new StoreException("Redis at " + settings.address() + ": " + words(failure), failure);
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
        @Nullable Wires now = wires;
        return now == null ? CompletableFuture.failedStage(new RedisException("Redis is away")) : action.apply(now);
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

    private void beat() {
        try {
            @Nullable Wires now = wires;
            if (now == null) {
                connect();
            } else {
                check(now);
            }
        } catch (RuntimeException bug) {
            LOG.error("the way to Redis cannot be looked at; next try in {} ms", BEAT.toMillis(), bug);
        }
    }

    private void connect() {
        if (!connecting) {
            connecting = true;
            Wires.connect(client, uri)
                    .whenComplete((made, failure) -> later(() -> {
                        connecting = false;
                        if (failure == null) {
                            begin(made);
                        } else {
                            tell(false, words(failure));
                        }
                    }));
        }
    }

    private void begin(Wires made) {
        askedNanos = null;
        made.listen(() -> later(() -> lost(made, "the connection has ended")), this::read);
        wires = made; // who subscribes from now on does it there
        made.subscribe(readers.keySet())
                .whenComplete((subscribed, failure) -> later(() -> {
                    if (failure != null) {
                        lost(made, words(failure));
                    } else if (wires == made) {
                        tell(true, "");
                    }
                }));
        if (!made.open()) {
            lost(made, "the connection has ended");
        }
    }

    private void check(Wires now) {
        @Nullable Long asked = askedNanos;
        if (asked == null) {
            askedNanos = System.nanoTime();
            now.ping().whenComplete((pong, failure) -> later(() -> answered(now, failure)));
        } else if (System.nanoTime() - asked > SILENCE.toNanos()) {
            tell(false, "it does not answer");
        }
    }

    private void answered(Wires asked, @Nullable Throwable failure) {
        if (wires == asked) {
            askedNanos = null;
            if (failure == null) {
                tell(true, "");
            } else {
                lost(asked, words(failure));
            }
        }
    }

    private void lost(Wires ended, String why) {
        ended.close();
        if (wires == ended) {
            wires = null;
            tell(false, why);
        }
    }

    private void tell(boolean up, String why) {
        if (told && state.up() == up) {
            return;
        }
        told = true;
        state = new State(up, clock.instant());
        if (up) {
            LOG.info("Redis at {} is there", settings.address());
        } else {
            LOG.warn("Redis at {} is away, this instance goes on alone: {}", settings.address(), why);
        }
        listeners.forEach(listener -> tell(listener, up));
    }

    private static void tell(Consumer<Boolean> listener, boolean up) {
        try {
            listener.accept(up);
        } catch (RuntimeException bug) {
            LOG.error("somebody could not be told that Redis has come or gone", bug);
        }
    }

    private void later(Runnable task) {
        try {
            keeper.execute(task);
        } catch (RejectedExecutionException closed) {
            // nobody wants to know any more
        }
    }

    /** The first cause, which says most. Messages of the library and of Redis hold no password. */
    private static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        @Nullable Wires last = wires;
        if (last != null) {
            last.close();
        }
        client.shutdownAsync(0, DEAD.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, failure) -> resources.shutdown(0, DEAD.toMillis(), TimeUnit.MILLISECONDS));
    }
}
