package io.xyte.mcp.sse.instances;

import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.Wire;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps what Redis knows of the sessions here as it should be, also when Redis has been away. Never blocks. */
final class Upkeep {
    /** So many sessions are written at once; the link takes no more than some thousand commands. */
    private static final int AT_ONCE = 200;

    private static final int MOST_UNENDED = 100_000;

    private final Members members;
    private final SessionRecords records;
    private final Mailbox mailbox;
    private final Presence presence;
    private final StateKey stateKey;
    /** Sessions that ended when not all could be told. */
    private final Set<String> unended = ConcurrentHashMap.newKeySet();

    Upkeep(Members members, SessionRecords records, Mailbox mailbox, Presence presence, StateKey stateKey) {
        this.members = members;
        this.records = records;
        this.mailbox = mailbox;
        this.presence = presence;
        this.stateKey = stateKey;
    }

    /** Redis is there, and may have lost everything. */
    void afterReturn() {
        members.announcedNothing();
        presence.beat();
        stateKey.agree();
        endAgain();
        inTurn(streamable(session -> true), Upkeep::writeAgain);
    }

    /** Done every few seconds while Redis is there. */
    void beat() {
        presence.beat();
        endAgain();
        inTurn(streamable(session -> shared(session).behind()), Upkeep::writeAgain);
    }

    /** Ends a session for all. While Redis is away, or others may not be back at it, they are told later, too. */
    void end(String key) {
        members.isOver(key);
        if (!presence.settled() && unended.size() < MOST_UNENDED) {
            unended.add(key);
        }
        tellEnd(key);
    }

    private void tellEnd(String key) {
        records.delete(key).whenComplete((deleted, failure) -> {
            if (failure != null && unended.size() < MOST_UNENDED) {
                unended.add(key);
            }
        });
        mailbox.tellAll(new Letter.Ended(key));
    }

    private void endAgain() {
        boolean forTheLastTime = presence.settled();
        for (String key : Set.copyOf(unended)) {
            tellEnd(key);
            if (forTheLastTime) {
                unended.remove(key);
            }
        }
    }

    /** Lets sessions live on, and writes those that Redis has lost. */
    void touch(Iterator<HostedSession> sessions) {
        inTurn(
                sessions,
                session -> records.touch(Members.key(session))
                        .thenCompose(there -> there ? CompletableFuture.completedFuture(null) : writeAgain(session)));
    }

    private Iterator<HostedSession> streamable(Function<HostedSession, Boolean> which) {
        return members.all().stream()
                .filter(session -> session.wire() == Wire.STREAMABLE_HTTP)
                .filter(which::apply)
                .iterator();
    }

    private static SharedSession shared(HostedSession session) {
        return (SharedSession) session.session().sharing();
    }

    private static CompletionStage<?> writeAgain(HostedSession session) {
        return shared(session).writeAgain(session);
    }

    /** Does something to sessions, to some at a time; stops when that fails. */
    private static void inTurn(Iterator<HostedSession> sessions, Function<HostedSession, CompletionStage<?>> step) {
        List<CompletableFuture<?>> some = new ArrayList<>();
        while (sessions.hasNext() && some.size() < AT_ONCE) {
            some.add(step.apply(sessions.next()).toCompletableFuture());
        }
        if (!some.isEmpty()) {
            CompletableFuture.allOf(some.toArray(CompletableFuture[]::new)).thenRun(() -> inTurn(sessions, step));
        }
    }
}
