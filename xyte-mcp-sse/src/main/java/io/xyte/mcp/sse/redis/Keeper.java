package io.xyte.mcp.sse.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the wires to Redis: connects again and again, looks whether they work, and tells when that changes. */
final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(1);
    /** Wires that were silent for so long are given up: what is behind the name may be another server by now. */
    private static final Duration DEAD = Duration.ofSeconds(5);

    private static final Duration END = Duration.ofSeconds(2);
    private static final String NO_ANSWER = "it does not answer";
    private static final String ENDED = "the connection has ended";

    private final RedisSettings settings;
    private final Clock clock;
    private final Supplier<Set<String>> channels;
    private final BiConsumer<String, byte[]> reader;
    private final boolean logs;
    private final ClientResources resources = RedisClients.resources();
    private final RedisClient client;
    private final RedisURI uri;
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    /** All that changes does so on this thread. */
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "xyte-redis");
        made.setDaemon(true);
        return made;
    });

    private volatile @Nullable Wires wires;
    private volatile State state;
    private final CompletableFuture<Boolean> looked = new CompletableFuture<>();
    private boolean told;
    private @Nullable CompletableFuture<Wires> attempt;
    private boolean probing;
    private @Nullable Long unansweredNanos;

    /**
     * How it is with Redis.
     *
     * @param since when that began
     * @param why it is not up; empty if it is
     */
    record State(boolean up, Instant since, String why) {}

    /**
     * Has not begun.
     *
     * @param channels those that are read on every new connection
     * @param reader gets channels and messages, on the library's threads
     * @param logs whether the log has a line for each change
     */
    Keeper(
            RedisSettings settings,
            Clock clock,
            Supplier<Set<String>> channels,
            BiConsumer<String, byte[]> reader,
            boolean logs) {
        this.settings = settings;
        this.clock = clock;
        this.channels = channels;
        this.reader = reader;
        this.logs = logs;
        this.client = RedisClients.of(settings, resources);
        this.uri = RedisClients.uri(settings);
        this.state = new State(false, clock.instant(), "not connected yet");
    }

    void begin() {
        thread.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    State state() {
        return state;
    }

    /** Whether it was up when it was looked at first; done by then. */
    CompletableFuture<Boolean> looked() {
        return looked.copy();
    }

    List<Consumer<Boolean>> listeners() {
        return listeners;
    }

    /** What there is of connections, if they work or not. */
    Optional<Wires> wires() {
        return Optional.ofNullable(wires);
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
            LOG.error("Redis cannot be looked at; next try in {} ms", BEAT.toMillis(), bug);
        }
    }

    private void connect() {
        if (attempt == null || attempt.isDone()) {
            attempt = Wires.connect(client, uri);
            attempt.whenComplete((made, failure) -> later(() -> {
                if (failure == null) {
                    begin(made);
                } else {
                    tell(false, words(failure));
                }
            }));
        }
    }

    private void begin(Wires made) {
        probing = false;
        unansweredNanos = null;
        made.listen(() -> later(() -> lost(made, ENDED)), reader);
        wires = made; // who reads a channel from now on does it there
        made.subscribe(channels.get())
                .whenComplete((subscribed, failure) -> later(() -> {
                    if (failure == null) {
                        probe(made);
                    } else {
                        lost(made, words(failure));
                    }
                }));
        if (!made.open()) {
            lost(made, ENDED);
        }
    }

    private void check(Wires now) {
        long silentNanos = unansweredNanos == null ? 0 : System.nanoTime() - unansweredNanos;
        if (silentNanos > DEAD.toNanos()) {
            lost(now, NO_ANSWER);
            return;
        }
        if (silentNanos > SILENCE.toNanos()) {
            tell(false, NO_ANSWER);
        }
        probe(now);
    }

    private void probe(Wires now) {
        if (wires != now || probing) {
            return;
        }
        probing = true;
        if (unansweredNanos == null) {
            unansweredNanos = System.nanoTime();
        }
        now.probe(settings.prefix() + "alive").whenComplete((done, failure) -> later(() -> answered(now, failure)));
    }

    private void answered(Wires asked, @Nullable Throwable failure) {
        if (wires != asked) {
            return;
        }
        probing = false;
        if (failure == null) {
            unansweredNanos = null;
            tell(true, "");
        } else if (!timedOut(failure)) {
            lost(asked, words(failure));
        }
    }

    private static boolean timedOut(Throwable failure) {
        return failure instanceof RedisCommandTimeoutException
                || failure instanceof CompletionException && failure.getCause() instanceof RedisCommandTimeoutException;
    }

    private void lost(Wires ended, String why) {
        ended.close();
        if (wires == ended) {
            wires = null;
            tell(false, why);
        }
    }

    private void tell(boolean up, String why) {
        boolean same = told && state.up() == up;
        state = new State(up, same ? state.since() : clock.instant(), why);
        if (same) {
            return;
        }
        told = true;
        looked.complete(up);
        if (logs) {
            log(up, why);
        }
        listeners.forEach(listener -> tell(listener, up));
    }

    private void log(boolean up, String why) {
        if (up) {
            LOG.info("Redis at {} is there", settings.address());
        } else {
            LOG.warn("Redis at {} is away, this instance goes on alone: {}", settings.address(), why);
        }
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
            thread.execute(task);
        } catch (RejectedExecutionException closed) {
            // nobody wants to know any more
        }
    }

    /** The first cause, which says most. Messages of the library and of Redis hold no password. */
    static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Ends after an attempt to connect has ended, for the library complains when its threads go away under it. */
    @Override
    public void close() {
        later(this::endLater);
        thread.shutdown();
    }

    private void endLater() {
        if (attempt == null) {
            end();
        } else {
            attempt.whenComplete((made, failure) -> end());
        }
    }

    private void end() {
        client.shutdownAsync(0, END.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, failure) -> resources.shutdown(0, END.toMillis(), TimeUnit.MILLISECONDS));
    }
}
