package io.xyte.mcp.stdio.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads server-sent events. Not thread-safe. */
final class EventReader {
    /** A longer line or event ends the stream: no answer of a server that keeps to its limits is that long. */
    static final int MAX_EVENT_BYTES = 16 * 1024 * 1024;

    private static final Pattern RETRY = Pattern.compile("[0-9]{1,9}");

    private final InputStream in;
    private String lastId = "";
    private Optional<Duration> retry = Optional.empty();
    private boolean skipLineFeed;

    /**
     * One event.
     *
     * @param type {@code message} if the server named none
     * @param data may be empty
     */
    record Event(String type, String data) {}

    EventReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The id to resume after; empty if the server gave none. */
    String lastId() {
        return lastId;
    }

    /** How long the server wants its client to wait before it opens the stream again; empty if it has not said. */
    Optional<Duration> retry() {
        return retry;
    }

    /** The next event with data; empty at the end. An event that the end cuts short is none. */
    Optional<Event> next() throws IOException {
        String type = "message";
        StringBuilder data = new StringBuilder();
        boolean any = false;
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            String text = line.get();
            if (text.isEmpty()) {
                if (any) {
                    return Optional.of(new Event(type, data.toString()));
                }
                type = "message";
                continue;
            }
            int colon = text.indexOf(':');
            String field = colon < 0 ? text : text.substring(0, colon);
            String value = colon < 0 ? "" : text.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "event" -> type = value;
                case "id" -> lastId = value;
                case "data" -> {
                    data.append(any ? "\n" : "").append(value);
                    any = true;
                    limit(data.length());
                }
                case "retry" ->
                    retry = RETRY.matcher(value).matches()
                            ? Optional.of(Duration.ofMillis(Long.parseLong(value)))
                            : retry;
                default -> {} // comments
            }
        }
        return Optional.empty();
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            boolean second = skipLineFeed && next == '\n';
            skipLineFeed = next == '\r';
            if (second) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                return Optional.of(line.toString(UTF_8));
            }
            line.write(next);
            limit(line.size());
        }
        return Optional.empty();
    }

    private static void limit(int size) throws IOException {
        if (size > MAX_EVENT_BYTES) {
            throw new IOException("an event is too long");
        }
    }
}
