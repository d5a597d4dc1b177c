package io.xyte.mcp.sse.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.sse.stream.EventSink;
import io.xyte.mcp.sse.stream.MessageStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last messages on the streams of one session, so that a client whose connection was cut can have what it missed
 * (specification 2025-11-25, "Resumability and Redelivery"). Ids are unique over all streams of the session at all
 * instances. Thread-safe; nothing in it blocks.
 */
public final class Replay {
    private static final Pattern EVENT_ID = Pattern.compile("(\\d{1,18})(\\.[0-9a-f]{1,32})?-(\\d{1,18})");

    private final ReplayMemory memory;
    private final Clock clock;
    private final ReplayKeeper keeper;
    private final Map<Long, Stream> streams = new HashMap<>();
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Stream own = new Stream(0);
    private int keptBytes;
    private long opened;
    private boolean closed;

    Replay(ReplayMemory memory, Clock clock, ReplayKeeper keeper) {
        this.memory = memory;
        this.clock = clock;
        this.keeper = keeper;
    }

    private record Kept(Stream stream, long number, byte[] json, Instant at) {
        int bytes() {
            return json.length + ReplayLimits.OVERHEAD_BYTES;
        }
    }

    /** One stream, message by message, over however many connections it takes. */
    private final class Stream implements MessageStream {
        private final long id;
        private @Nullable EventSink connection;
        private boolean primed;
        private long last;
        private long sent;
        private long lost;
        private boolean finished;

        private Stream(long id) {
            this.id = id;
        }

        /** Sends on the connection that the stream has, and keeps the message for the next one. */
        @Override
        public void message(byte[] json) {
            synchronized (Replay.this) {
                last++;
                if (connection != null && connection.message(eventId(last), json)) {
                    sent = last;
                }
                if (!closed) {
                    keep(new Kept(this, last, json, clock.instant()));
                }
            }
        }

        @Override
        public void closeConnection() {
            synchronized (Replay.this) {
                if (primed) {
                    disconnect();
                }
            }
        }

        @Override
        public void end() {
            synchronized (Replay.this) {
                finished = true;
                if (!closed) {
                    keeper.finished(id);
                }
                disconnect();
                forgetIfDone(this);
            }
        }

        private String eventId(long number) {
            return id + keeper.mark() + "-" + number;
        }

        private void disconnect() {
            if (connection != null) {
                connection.end();
            }
        }

        private void connect(EventSink newConnection) {
            if (!newConnection.equals(connection)) {
                disconnect();
            }
            connection = newConnection;
        }

        private void prime(boolean priming) {
            primed = priming;
            if (connection != null && priming) {
                connection.priming(eventId(sent));
            }
        }

        private void sendAgain(long after, EventSink newConnection) {
            for (Kept message : kept) {
                if (message.stream == this && message.number > after) {
                    newConnection.message(eventId(message.number), message.json);
                }
            }
            sent = last;
        }
    }

    /**
     * The stream of the answer to a request, on its first connection.
     *
     * @param requests the id of that request, or an array of those of a batch
     * @param priming whether the client is told at once how to resume it
     */
    public synchronized MessageStream open(EventSink connection, JsonNode requests, boolean priming) {
        opened++;
        Stream stream = new Stream(opened);
        if (!closed) {
            streams.put(stream.id, stream);
            keeper.opened(stream.id, requests);
        }
        stream.connect(connection);
        stream.prime(priming);
        return stream;
    }

    /**
     * Opens a connection for a client that listens: it goes on with the stream of {@code lastEventId} or, if that names none,
     * carries what belongs to no request. Before its headers are sent the session counts as heard, or somebody who looks
     * for idle ones would end it under a client that has just been told that all is well.
     *
     * @param opening sends the headers
     * @param lastEventId the last message that the client has, null if it says nothing of one
     * @param priming whether the client is told at once how to resume
     * @return whether the connection carries what belongs to no request
     */
    public synchronized boolean connect(Supplier<EventSink> opening, @Nullable String lastEventId, boolean priming) {
        EventSink connection = opening.get();
        if (lastEventId == null || !resume(lastEventId, connection)) {
            listen(connection, priming);
        }
        return connection.equals(own.connection);
    }

    /**
     * The connection that carries from now on what belongs to no request. What was said while there was none comes first;
     * the connection before it ends.
     */
    synchronized void listen(EventSink connection, boolean priming) {
        own.connect(connection);
        own.prime(priming);
        own.sendAgain(own.sent, connection);
        if (closed) {
            connection.end();
        }
    }

    /**
     * Goes on with a stream on a new connection, or once more on the one that it has, after the message of that id.
     *
     * @return false if the id names no stream, or one of which something was forgotten meanwhile
     */
    public synchronized boolean resume(String lastEventId, EventSink connection) {
        Matcher id = EVENT_ID.matcher(lastEventId);
        if (!id.matches() || !keeper.mark().equals(id.group(2) == null ? "" : id.group(2))) {
            return false;
        }
        @Nullable Stream stream = stream(Long.parseLong(id.group(1)));
        long after = Long.parseLong(id.group(3));
        if (stream == null || after < stream.lost || after > stream.last) {
            return false;
        }
        stream.connect(connection);
        stream.primed = true;
        stream.sendAgain(after, connection);
        if (stream.finished) {
            connection.end();
        }
        return true;
    }

    private @Nullable Stream stream(long id) {
        return id == own.id ? own : streams.get(id);
    }

    /**
     * Ends the listening here, for the client listens at another instance now.
     *
     * @param lastEventId the last message that the client has, null if it says nothing of one
     * @return what belongs to no request and the client has not got, oldest first
     */
    public synchronized List<byte[]> handOver(@Nullable String lastEventId) {
        own.disconnect();
        long after = ownNumber(lastEventId);
        own.sent = own.last;
        return kept.stream()
                .filter(message -> message.stream == own && message.number > after)
                .map(Kept::json)
                .toList();
    }

    private long ownNumber(@Nullable String lastEventId) {
        String start = own.id + keeper.mark() + "-";
        boolean named = lastEventId != null
                && lastEventId.startsWith(start)
                && EVENT_ID.matcher(lastEventId).matches();
        return named ? Long.parseLong(lastEventId.substring(start.length())) : own.sent;
    }

    /** Sends a message that belongs to no request to whoever listens, or will. */
    synchronized void message(byte[] json) {
        own.message(json);
    }

    /** Whether a client listens to what belongs to no request. */
    synchronized boolean heard() {
        return own.connection != null && own.connection.open();
    }

    /** Forgets what is too old. */
    synchronized void forgetOld() {
        Instant tooOld = clock.instant().minus(memory.limits().maxAge());
        while (!kept.isEmpty() && !kept.peek().at.isAfter(tooOld)) {
            forgetOldest();
        }
    }

    /** Nothing may be asked for any more, at no instance. */
    synchronized void forget() {
        streams.keySet().forEach(keeper::gone);
        keeper.gone(own.id);
    }

    /** Ends the listening, and keeps nothing any more here. */
    synchronized void close() {
        closed = true;
        own.disconnect();
        streams.clear();
        own.lost = own.last;
        kept.clear();
        memory.givenBack(keptBytes);
        keptBytes = 0;
    }

    private void keep(Kept message) {
        keeper.kept(message.stream.id, message.number, message.json);
        kept.add(message);
        keptBytes += message.bytes();
        memory.taken(message.bytes());
        while (!kept.isEmpty() && tooMuch()) {
            forgetOldest();
        }
    }

    private boolean tooMuch() {
        ReplayLimits limits = memory.limits();
        return kept.size() > limits.events() || keptBytes > limits.bytes() || memory.exceeded();
    }

    private void forgetOldest() {
        Kept oldest = kept.remove();
        keptBytes -= oldest.bytes();
        memory.givenBack(oldest.bytes());
        oldest.stream.lost = oldest.number;
        keeper.forgotten(oldest.stream.id, oldest.number);
        forgetIfDone(oldest.stream);
    }

    private void forgetIfDone(Stream stream) {
        if (stream.finished && stream.lost == stream.last) {
            streams.remove(stream.id);
            keeper.gone(stream.id);
        }
    }
}
