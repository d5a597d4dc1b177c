package io.xyte.mcp.sse.instances;

import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.protocol.Sharing;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.redis.RedisLink;
import io.xyte.mcp.sse.session.Feed;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.KeptSession;
import io.xyte.mcp.sse.session.PassedMessage;
import io.xyte.mcp.sse.session.Peers;
import io.xyte.mcp.sse.session.ReplayKeeper;
import io.xyte.mcp.sse.session.SessionId;
import io.xyte.mcp.sse.session.Wire;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The other instances that use the same Redis. A session of Streamable HTTP is kept there, and goes on at any instance; a
 * stream of HTTP+SSE stays at its instance, and messages for it are brought there. What belongs to one instance names it
 * at its end.
 */
public final class SharedSessions implements Peers {
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_-]{24}(?:\\.([0-9a-f]{16}))?");
    private static final Pattern QUESTION = Pattern.compile("question-[A-Za-z0-9_-]+\\.([0-9a-f]{16})");
    private static final Duration SOON = Duration.ofSeconds(1);
    /** Sessions that are in use are touched once a minute. */
    private static final Duration SLACK = Duration.ofMinutes(3);

    private final RedisLink link;
    private final Presence presence;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "xyte-instances");
        thread.setDaemon(true);
        return thread;
    });

    private final Mailbox mailbox;
    private final Members members = new Members();
    private final SessionRecords records;
    private final Upkeep upkeep;
    private final Feeds feeds;
    private final InstanceWatch watch;
    private volatile @Nullable Inbox inbox;

    /**
     * Nothing is shared before {@link #start}.
     *
     * @param idleTimeout of sessions
     * @param stateKeys takes the secret that all instances seal the state of calls with
     */
    public SharedSessions(
            RedisLink link, Clock clock, Duration idleTimeout, Consumer<byte[]> stateKeys, InstanceWatch watch) {
        this.link = link;
        this.watch = watch;
        this.presence = new Presence(link, clock);
        this.mailbox = new Mailbox(link, presence, timer, this::read);
        this.records = new SessionRecords(link, idleTimeout.plus(SLACK));
        this.feeds = new Feeds(link, mailbox, presence.id(), watch);
        this.upkeep = new Upkeep(members, records, mailbox, presence, new StateKey(link, stateKeys));
    }

    @Override
    public void start(Here here) {
        inbox = new Inbox(presence, mailbox, members, records, feeds, here);
        mailbox.open();
        link.onChange(up -> {
            if (up) {
                upkeep.afterReturn();
            }
        });
        if (link.up()) {
            upkeep.afterReturn();
        }
        long millis = Presence.BEAT.toMillis();
        timer.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (link.up()) {
            upkeep.beat();
        }
        feeds.askAgain();
    }

    private boolean read(Letter letter) {
        @Nullable Inbox open = inbox;
        return open != null && open.read(letter);
    }

    @Override
    public String mark() {
        return "." + presence.id();
    }

    @Override
    public Sharing sharing(String sessionId, Wire wire, Caller caller) {
        String key = SessionId.key(sessionId);
        return wire == Wire.STREAMABLE_HTTP
                ? new SharedSession(key, mark(), records, caller, () -> mailbox.tellAll(new Letter.Changed(key)))
                : Sharing.NONE;
    }

    @Override
    public ReplayKeeper replays(String sessionId) {
        return new ReplayRecords(link, SessionId.key(sessionId), mark());
    }

    @Override
    public void here(HostedSession session) {
        if (session.wire() != Wire.DUPLEX && !members.add(session)) {
            @Nullable Inbox open = inbox;
            if (open != null) {
                open.read(new Letter.Ended(Members.key(session)));
            }
        }
    }

    @Override
    public void left(HostedSession session) {
        members.remove(session);
    }

    @Override
    public void ended(HostedSession session) {
        members.remove(session);
        if (session.wire() == Wire.STREAMABLE_HTTP) {
            upkeep.end(Members.key(session));
        }
    }

    @Override
    public void used(Collection<HostedSession> sessions) {
        upkeep.touch(sessions.iterator());
    }

    @Override
    public CompletableFuture<Optional<KeptSession>> find(String sessionId, Caller caller) {
        String key = SessionId.key(sessionId);
        if (!SESSION.matcher(sessionId).matches() || members.hasEnded(key)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return records.read(key)
                .handle((fields, failure) -> failure == null ? found(fields, caller) : this.<KeptSession>notNow())
                .thenCompose(found -> found)
                .toCompletableFuture();
    }

    private CompletableFuture<Optional<KeptSession>> found(Map<String, byte[]> fields, Caller caller) {
        if (!SessionRecords.complete(fields)) {
            return presence.settled() ? CompletableFuture.completedFuture(Optional.empty()) : notNow();
        }
        Optional<KeptSession> found = SessionRecords.of(caller, fields);
        found.ifPresent(kept -> watch.adopted());
        return CompletableFuture.completedFuture(found);
    }

    private <T> CompletableFuture<Optional<T>> notNow() {
        return CompletableFuture.failedFuture(
                Refusal.unavailable("This session cannot be looked up at the moment.", SOON));
    }

    @Override
    public CompletableFuture<Void> pass(HostedSession session, Message message) {
        String key = Members.key(session);
        if (message instanceof Message.Notification cancellation) {
            mailbox.tellAll(new Letter.Cancelled(key, cancellation.params().path("requestId")));
        } else if (message instanceof Message.Response response) {
            Matcher id = QUESTION.matcher(response.id().asText());
            if (id.matches() && !id.group(1).equals(presence.id())) {
                return deliver(
                        id.group(1), new Letter.Response(key, response.outcome().toString()));
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> deliver(String instance, Letter.Response response) {
        return mailbox.deliver(instance, response).thenCompose(result -> {
            watch.passed(Passed.RESPONSE, result);
            return switch (result) {
                case TAKEN, UNKNOWN, GONE -> CompletableFuture.completedFuture(null);
                case NOT_TAKEN, UNCLEAR ->
                    CompletableFuture.failedFuture(Refusal.unavailable(
                            "Your response could not be brought to the instance that asked. Send it again.", SOON));
            };
        });
    }

    @Override
    public CompletableFuture<Boolean> pass(String sessionId, Caller caller, PassedMessage message) {
        Matcher id = SESSION.matcher(sessionId);
        if (!id.matches() || id.group(1) == null || id.group(1).equals(presence.id())) {
            return CompletableFuture.completedFuture(false);
        }
        Letter letter = new Letter.Posted(
                SessionId.key(sessionId),
                SessionRecords.hash(caller),
                message.text(),
                Narrowing.of(message.narrowing()),
                message.origin());
        return mailbox.deliver(id.group(1), letter).thenCompose(result -> {
            watch.passed(Passed.MESSAGE, result);
            return switch (result) {
                case TAKEN -> CompletableFuture.completedFuture(true);
                case UNKNOWN, GONE -> CompletableFuture.completedFuture(false);
                case NOT_TAKEN ->
                    CompletableFuture.failedFuture(Refusal.unavailable(
                            "The instance that holds your stream cannot be reached. Your message was not taken.",
                            SOON));
                case UNCLEAR ->
                    CompletableFuture.failedFuture(
                            Refusal.unclear("The instance that holds your stream does not answer."
                                    + " Your message may have been taken: look before you send it again."));
            };
        });
    }

    @Override
    public void listens(HostedSession session, @Nullable String lastEventId, BooleanSupplier connecting) {
        String key = Members.key(session);
        members.announce(key); // first: an older word of another instance may come as soon as the client is connected
        boolean listens = false;
        try {
            listens = connecting.getAsBoolean();
        } finally {
            if (!listens) {
                members.announced(key);
            }
        }
        if (listens) {
            tellOthers(session, key, lastEventId);
        }
    }

    private void tellOthers(HostedSession session, String key, @Nullable String lastEventId) {
        mailbox.tellAll(new Letter.Listens(key, presence.id(), lastEventId)).whenComplete((told, failure) -> {
            if (failure != null) {
                members.announced(key);
            }
        });
        Optional<EventId> last = lastEventId == null ? Optional.empty() : EventId.read(lastEventId);
        last.filter(id -> id.stream() == 0 && !id.instance().equals(presence.id()))
                .ifPresent(id -> presence.gone(id.instance()).thenAccept(gone -> {
                    if (gone) {
                        feeds.kept(key, id)
                                .thenAccept(kept -> kept.ifPresent(
                                        stream -> stream.messages().forEach(session::send)));
                    }
                }));
    }

    @Override
    public CompletableFuture<Optional<Feed>> resume(HostedSession session, String lastEventId) {
        Optional<EventId> last = EventId.read(lastEventId)
                .filter(id -> id.stream() > 0 && !id.instance().equals(presence.id()));
        return last.isPresent()
                ? feeds.resume(Members.key(session), last.get())
                : CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public synchronized void close() {
        if (timer.isShutdown()) {
            return;
        }
        timer.shutdownNow();
        inbox = null;
        mailbox.close();
        presence.end();
    }
}
