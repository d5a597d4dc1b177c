package io.xyte.mcp.sse.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.xyte.mcp.sse.session.Feed;
import io.xyte.mcp.sse.stream.EventSink;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's connection here that goes on with a stream of another instance. Thread-safe; never blocks. */
final class Follower implements Feed {
    private final String name = UUID.randomUUID().toString();
    private final String session;
    private final Consumer<Follower> whenOver;
    private final Queue<Letter.Event> early = new ArrayDeque<>();
    private EventId last;
    private @Nullable EventSink connection;
    private boolean ended;
    private int missed;

    /**
     * A connection that has not begun.
     *
     * @param last the last message that the client has
     * @param whenOver told once or more when nobody listens any more
     */
    Follower(String session, EventId last, Consumer<Follower> whenOver) {
        this.session = session;
        this.last = last;
        this.whenOver = whenOver;
    }

    /** What letters name it by. */
    String name() {
        return name;
    }

    /** The session that the stream belongs to. */
    String session() {
        return session;
    }

    /** The last message that the client has. */
    synchronized EventId last() {
        return last;
    }

    /** How often the other instance was not heard of in a row. */
    synchronized int missed(boolean now) {
        missed = now ? missed + 1 : 0;
        return missed;
    }

    @Override
    public synchronized void flow(EventSink itsConnection) {
        connection = itsConnection;
        early.forEach(this::send);
        early.clear();
        if (ended) {
            itsConnection.end();
        }
    }

    /** A message has come; only the one that is next counts. */
    synchronized void event(Letter.Event event) {
        if (connection == null) {
            early.add(event);
        } else {
            send(event);
        }
    }

    private void send(Letter.Event event) {
        EventId next = last.at(last.number() + 1);
        if (connection != null && event.id().equals(next.toString())) {
            connection.message(event.id(), event.json().getBytes(UTF_8));
            last = next;
        }
    }

    /** The other instance is gone: says what is kept of its stream. */
    void flowOn(Feed kept) {
        @Nullable EventSink open;
        synchronized (this) {
            open = connection;
        }
        if (open == null) {
            end();
        } else {
            kept.flow(open);
        }
    }

    /** Ends the connection; its client may come again. */
    synchronized void end() {
        ended = true;
        if (connection != null) {
            connection.end();
        }
    }

    @Override
    public void close() {
        whenOver.accept(this);
    }
}
