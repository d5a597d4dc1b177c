package io.xyte.mcp.sse.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.ProtocolException;
import io.xyte.mcp.sse.session.HostedSession;
import io.xyte.mcp.sse.session.PassedMessage;
import io.xyte.mcp.sse.session.Peers;
import io.xyte.mcp.sse.session.Wire;
import java.security.MessageDigest;
import java.util.Optional;

/** Does what letters of other instances say to the sessions that are here. Never blocks. */
final class Inbox {
    private final Presence presence;
    private final Mailbox mailbox;
    private final Members members;
    private final SessionRecords records;
    private final Feeds feeds;
    private final Peers.Here here;

    Inbox(Presence presence, Mailbox mailbox, Members members, SessionRecords records, Feeds feeds, Peers.Here here) {
        this.presence = presence;
        this.mailbox = mailbox;
        this.members = members;
        this.records = records;
        this.feeds = feeds;
        this.here = here;
    }

    /** Reads a letter; false if there is nobody here that it is about. */
    boolean read(Letter letter) {
        if (letter instanceof Letter.Event event) {
            return feeds.event(event);
        }
        if (letter instanceof Letter.FeedEnd end) {
            return feeds.end(end.feed());
        }
        if (letter instanceof Letter.Ended ended) {
            return end(ended.session());
        }
        if (letter instanceof Letter.Posted posted) {
            return members.of(posted.session())
                    .filter(session -> take(session, posted))
                    .isPresent();
        }
        return readInSession(letter);
    }

    private boolean readInSession(Letter letter) {
        if (letter instanceof Letter.Changed changed) {
            return members.of(changed.session()).map(this::restore).isPresent();
        }
        if (letter instanceof Letter.Cancelled cancelled) {
            return members.of(cancelled.session())
                    .filter(session -> cancel(session, cancelled.request()))
                    .isPresent();
        }
        if (letter instanceof Letter.Listens listens) {
            return members.of(listens.session())
                    .filter(session -> handOver(session, listens))
                    .isPresent();
        }
        if (letter instanceof Letter.Handed handed) {
            Optional<HostedSession> session = members.of(handed.session());
            session.ifPresent(found -> found.send(handed.json().getBytes(UTF_8)));
            return session.isPresent();
        }
        if (letter instanceof Letter.Response response) {
            return members.of(response.session())
                    .filter(session -> accept(session, response))
                    .isPresent();
        }
        return letter instanceof Letter.Follow follow
                && members.of(follow.session())
                        .filter(session -> follow(session, follow))
                        .isPresent();
    }

    /** A session that was written again meanwhile is deleted again. */
    private boolean end(String key) {
        members.isOver(key);
        Optional<HostedSession> session = members.of(key);
        session.ifPresent(ended -> {
            here.end(ended);
            members.remove(ended);
            records.delete(key);
        });
        return session.isPresent();
    }

    private boolean take(HostedSession session, Letter.Posted posted) {
        String owner = SessionRecords.hash(session.session().caller());
        boolean same =
                MessageDigest.isEqual(owner.getBytes(UTF_8), posted.caller().getBytes(UTF_8));
        if (session.wire() != Wire.HTTP_SSE || !same) {
            return false;
        }
        here.take(
                session,
                new PassedMessage(
                        posted.json().getBytes(UTF_8), posted.narrowing().access(), posted.origin()));
        return true;
    }

    private HostedSession restore(HostedSession session) {
        records.read(Members.key(session)).thenAccept(fields -> {
            if (SessionRecords.complete(fields)) {
                session.session().restore(SessionRecords.said(fields));
            }
        });
        return session;
    }

    private static boolean cancel(HostedSession session, JsonNode request) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.set("requestId", request);
        return session.session().accept(new Message.Notification("notifications/cancelled", params));
    }

    private static boolean accept(HostedSession session, Letter.Response response) {
        try {
            return JsonRpc.parse(response.json().getBytes(UTF_8)) instanceof Message.Response message
                    && session.session().accept(message);
        } catch (ProtocolException broken) {
            return false;
        }
    }

    /** The client listens elsewhere: what it lacks follows it there. */
    private boolean handOver(HostedSession session, Letter.Listens listens) {
        if (listens.at().equals(presence.id())) {
            members.announced(listens.session());
            return true;
        }
        if (members.announces(listens.session())) {
            return false; // the client came back here since
        }
        session.home(false);
        for (byte[] json : session.replay().handOver(listens.lastEventId())) {
            mailbox.tell(listens.at(), new Letter.Handed(listens.session(), new String(json, UTF_8)));
        }
        return true;
    }

    private boolean follow(HostedSession session, Letter.Follow follow) {
        return session.replay().resume(follow.lastEventId(), new RemoteSink(mailbox, follow.to(), follow.feed()));
    }
}
