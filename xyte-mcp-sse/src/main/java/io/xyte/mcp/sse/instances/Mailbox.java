package io.xyte.mcp.sse.instances;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.xyte.mcp.sse.redis.RedisLink;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters to other instances and from them. One that wants a receipt is sent again until it comes, and is read once.
 * Thread-safe; never blocks.
 */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final String ALL = "signals";
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final int ATTEMPTS = 10;
    /** Longer than anybody tries. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 100_000;

    private final RedisLink link;
    private final Presence presence;
    private final ScheduledExecutorService timer;
    private final Predicate<Letter> reader;
    private final Map<String, Sending> open = new ConcurrentHashMap<>();
    /** By delivery, whether it was taken; empty while that is being found out. */
    private final Cache<String, Optional<Boolean>> read = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /**
     * A mailbox that is not read.
     *
     * @param timer for further attempts
     * @param reader does what a letter says; false if there is nobody to do it to; must not block
     */
    Mailbox(RedisLink link, Presence presence, ScheduledExecutorService timer, Predicate<Letter> reader) {
        this.link = link;
        this.presence = presence;
        this.timer = timer;
        this.reader = reader;
    }

    /** Begins to read. */
    void open() {
        link.subscribe(ALL, this::read);
        link.subscribe(channel(presence.id()), this::read);
    }

    /** Reads no more. */
    void close() {
        link.unsubscribe(ALL);
        link.unsubscribe(channel(presence.id()));
    }

    /** Tells all instances, this one too; fails if Redis is away. */
    CompletionStage<Long> tellAll(Letter letter) {
        return link.publish(ALL, letter.bytes());
    }

    /** Tells one instance, and does not ask whether it has heard; false if Redis is away. */
    boolean tell(String instance, Letter letter) {
        link.publish(channel(instance), letter.bytes());
        return link.up();
    }

    /** Brings a letter to an instance. Never fails; takes seconds where no receipt comes. */
    CompletableFuture<Delivery> deliver(String instance, Letter letter) {
        Sending sending = new Sending(instance, letter);
        open.put(sending.id, sending);
        sending.result.whenComplete((result, failure) -> open.remove(sending.id));
        sending.attempt(1);
        return sending.result;
    }

    private static String channel(String instance) {
        return "to:" + instance;
    }

    /** A letter that is on its way. */
    private final class Sending {
        private final String id = UUID.randomUUID().toString();
        private final String to;
        private final byte[] bytes;
        private final CompletableFuture<Delivery> result = new CompletableFuture<>();
        private volatile boolean reached;

        private Sending(String to, Letter letter) {
            this.to = to;
            this.bytes = new Letter.Registered(id, presence.id(), letter).bytes();
        }

        private void attempt(int number) {
            boolean sent = link.up();
            link.publish(channel(to), bytes).whenComplete((readers, failure) -> {
                // what was sent to Redis may have been passed on, even if it did not say so in time
                boolean unheard = failure == null ? readers == 0 : !sent;
                reached |= !unheard;
                if (unheard) {
                    presence.gone(to).thenAccept(this::endIfGone);
                }
                later(() -> next(number));
            });
        }

        private void endIfGone(boolean gone) {
            if (gone) {
                result.complete(reached ? Delivery.UNCLEAR : Delivery.GONE);
            }
        }

        private void next(int number) {
            if (number == ATTEMPTS) {
                result.complete(reached ? Delivery.UNCLEAR : Delivery.NOT_TAKEN);
            } else if (!result.isDone()) {
                attempt(number + 1);
            }
        }

        private void later(Runnable task) {
            try {
                timer.schedule(task, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException ending) {
                result.complete(reached ? Delivery.UNCLEAR : Delivery.NOT_TAKEN);
            }
        }
    }

    private void read(byte[] bytes) {
        Letter.read(bytes)
                .ifPresentOrElse(
                        this::read, () -> LOG.warn("another instance sent something that this version does not know"));
    }

    private void read(Letter letter) {
        if (letter instanceof Letter.Registered registered) {
            readOnce(registered)
                    .ifPresent(taken -> tell(registered.from(), new Letter.Receipt(registered.delivery(), taken)));
        } else if (letter instanceof Letter.Receipt receipt) {
            @Nullable Sending sending = open.get(receipt.delivery());
            if (sending != null) {
                sending.result.complete(receipt.taken() ? Delivery.TAKEN : Delivery.UNKNOWN);
            }
        } else {
            reader.test(letter);
        }
    }

    /** Letters come on one thread at a time, but not always on the same one. */
    private synchronized Optional<Boolean> readOnce(Letter.Registered registered) {
        Optional<Boolean> before = read.getIfPresent(registered.delivery());
        if (before != null) {
            return before;
        }
        read.put(registered.delivery(), Optional.empty()); // should it fail on the way, it is not tried again
        Optional<Boolean> taken = Optional.of(reader.test(registered.letter()));
        read.put(registered.delivery(), taken);
        return taken;
    }
}
