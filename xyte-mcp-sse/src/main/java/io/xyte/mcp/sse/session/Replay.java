package io.xyte.mcp.sse.session;

import io.xyte.mcp.sse.stream.EventStream;
import io.xyte.mcp.sse.stream.MessageStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last messages on the streams of one session, so that a client whose connection was cut can have what it missed
 * (specification 2025-11-25, "Resumability and Redelivery"). Thread-safe; nothing in it blocks.
 */
public final class Replay {
    private static final int MAX_MESSAGES = 64;
    private static final int MAX_BYTES = 256 * 1024;

    private static final Pattern EVENT_ID = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private final Map<Long, Stream> streams = new HashMap<>();
    private final Deque<Kept> kept = new ArrayDeque<>();
    private int keptBytes;
    private long opened;

    private record Kept(Stream stream, long number, byte[] json) {}

    /** The answer to one request, message by message, over however many connections it takes. */
    public final class Stream implements MessageStream {
        private final long id;
        private EventStream connection;
        private long last;
        private long lost;
        private boolean finished;

        private Stream(long id, EventStream connection) {
            this.id = id;
            this.connection = connection;
        }

        /** Sends on the connection that the stream has, and keeps the message for the next one. */
        @Override
        public void message(byte[] json) {
            synchronized (Replay.this) {
                last++;
                keep(new Kept(this, last, json));
                connection.message(eventId(last), json);
            }
        }

        @Override
        public void end() {
            synchronized (Replay.this) {
                finished = true;
                connection.end();
                forgetIfDone(this);
            }
        }

        private String eventId(long number) {
            return id + "-" + number;
        }

        private void resume(long after, EventStream newConnection) {
            connection.end();
            connection = newConnection;
            kept.stream()
                    .filter(message -> message.stream == this && message.number > after)
                    .forEach(message -> connection.message(eventId(message.number), message.json));
            if (finished) {
                connection.end();
            }
        }
    }

    /**
     * A stream on its first connection.
     *
     * @param priming whether the client is told at once how to resume it
     */
    public synchronized Stream open(EventStream connection, boolean priming) {
        opened++;
        Stream stream = new Stream(opened, connection);
        streams.put(stream.id, stream);
        if (priming) {
            connection.priming(stream.eventId(0));
        }
        return stream;
    }

    /**
     * Goes on with a stream on a new connection, after the message of that id.
     *
     * @return false if the id names no stream, or one of which something was forgotten meanwhile
     */
    public synchronized boolean resume(String lastEventId, EventStream connection) {
        Matcher id = EVENT_ID.matcher(lastEventId);
        if (!id.matches()) {
            return false;
        }
        @Nullable Stream stream = streams.get(Long.valueOf(id.group(1)));
        long after = Long.parseLong(id.group(2));
        if (stream == null || after < stream.lost || after > stream.last) {
            return false;
        }
        stream.resume(after, connection);
        return true;
    }

    private void keep(Kept message) {
        kept.add(message);
        keptBytes += message.json.length;
        while (kept.size() > MAX_MESSAGES || keptBytes > MAX_BYTES) {
            Kept oldest = kept.remove();
            keptBytes -= oldest.json.length;
            oldest.stream.lost = oldest.number;
            forgetIfDone(oldest.stream);
        }
    }

    private void forgetIfDone(Stream stream) {
        if (stream.finished && stream.lost == stream.last) {
            streams.remove(stream.id);
        }
    }
}
