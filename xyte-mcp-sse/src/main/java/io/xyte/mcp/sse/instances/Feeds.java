package io.xyte.mcp.sse.instances;

import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.session.Feed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams of other instances that clients go on with here. Each instance is asked again and again for what comes
 * next, so that nothing that was lost on the way is missed for long, and nobody waits for an instance that is gone.
 * Thread-safe; never blocks.
 */
final class Feeds {
    /** As many times in a row an instance may not be heard of before clients are sent away to try again. */
    private static final int PATIENCE = 3;

    private final RedisLink link;
    private final Mailbox mailbox;
    private final String here;
    private final InstanceWatch watch;
    private final Map<String, Follower> open = new ConcurrentHashMap<>();

    Feeds(RedisLink link, Mailbox mailbox, String here, InstanceWatch watch) {
        this.link = link;
        this.mailbox = mailbox;
        this.here = here;
        this.watch = watch;
    }

    /** A stream after one of its messages; empty if nothing is known of it. Fails with a {@link Refusal}. */
    CompletableFuture<Optional<Feed>> resume(String session, EventId last) {
        Follower follower = new Follower(session, last, over -> open.remove(over.name()));
        open.put(follower.name(), follower); // before it is asked for: it may come before the receipt
        return ask(follower).thenCompose(delivery -> {
            watch.passed(Passed.STREAM, delivery);
            if (delivery == Delivery.TAKEN) {
                return CompletableFuture.completedFuture(Optional.of(follower));
            }
            follower.close();
            return switch (delivery) {
                case UNKNOWN, GONE, TAKEN -> kept(session, last, delivery);
                case NOT_TAKEN, UNCLEAR ->
                    CompletableFuture.failedFuture(Refusal.unavailable(
                            "The instance that holds this stream cannot be reached.", Duration.ofSeconds(1)));
            };
        });
    }

    private CompletableFuture<Delivery> ask(Follower follower) {
        EventId last = follower.last();
        return mailbox.deliver(
                last.instance(), new Letter.Follow(follower.session(), last.toString(), here, follower.name()));
    }

    /** An instance that is there and does not know a stream has forgotten of it what the client lacks. */
    private CompletionStage<Optional<Feed>> kept(String session, EventId last, Delivery delivery) {
        return kept(session, last)
                .thenApply(kept -> kept.filter(stream -> stream.whole() || delivery == Delivery.GONE)
                        .map(stream -> stream));
    }

    /** What is kept of a stream after one of its messages; empty if nothing is, or Redis is away. Fails never. */
    CompletionStage<Optional<KeptStream>> kept(String session, EventId last) {
        return link.ask(redis -> redis.hgetall(link.key("replay", session, last.streamName())))
                .handle((fields, failure) -> fields == null || fields.isEmpty()
                        ? Optional.empty()
                        : Optional.of(KeptStream.of(last, fields)));
    }

    /** A message of a stream has come. */
    boolean event(Letter.Event event) {
        Follower follower = open.get(event.feed());
        if (follower != null) {
            follower.event(event);
        }
        return follower != null;
    }

    /** A stream is over, or goes on elsewhere. */
    boolean end(String feed) {
        Follower follower = open.remove(feed);
        if (follower != null) {
            follower.end();
        }
        return follower != null;
    }

    /** Asks for what comes next on all streams. */
    void askAgain() {
        open.values().forEach(follower -> ask(follower).thenAccept(delivery -> heard(follower, delivery)));
    }

    private void heard(Follower follower, Delivery delivery) {
        switch (delivery) {
            case TAKEN -> follower.missed(false);
            case UNKNOWN, GONE ->
                kept(follower.session(), follower.last(), delivery).thenAccept(kept -> {
                    open.remove(follower.name());
                    kept.ifPresentOrElse(follower::flowOn, follower::end);
                });
            case NOT_TAKEN, UNCLEAR -> {
                if (follower.missed(true) >= PATIENCE) {
                    open.remove(follower.name());
                    follower.end();
                }
            }
        }
    }
}
