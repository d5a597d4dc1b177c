package io.xyte.mcp.sse.instances;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a message on a stream, as all instances read it.
 *
 * @param stream the number of the stream at its instance; 0 is for what belongs to no request
 * @param instance where the stream began
 * @param number of the message on the stream
 */
record EventId(long stream, String instance, long number) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{16})-(\\d{1,18})");

    /** Reads an id; empty if it is none. */
    static Optional<EventId> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new EventId(Long.parseLong(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** The name of the stream among all of its session. */
    String streamName() {
        return stream + "." + instance;
    }

    /** The id of another message on the same stream. */
    EventId at(long other) {
        return new EventId(stream, instance, other);
    }

    @Override
    public String toString() {
        return streamName() + "-" + number;
    }
}
