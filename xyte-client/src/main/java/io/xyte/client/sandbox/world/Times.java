package io.xyte.client.sandbox.world;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How the API writes and reads moments. */
public final class Times {

    /** Later than anything that happens here; still writable as an ISO time. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private Times() {}

    /** ISO-8601 with three digits of milliseconds. */
    static String millis(Instant moment) {
        return MILLIS.format(moment);
    }

    /** ISO-8601 with whole seconds, as tickets, licences and assets have it. */
    public static String seconds(Instant moment) {
        return Instant.ofEpochSecond(moment.getEpochSecond()).toString();
    }

    /** Hours and minutes, UTC, for texts. */
    public static String clock(Instant moment) {
        return MINUTES.format(moment);
    }

    /** Reads ISO-8601; without an offset the time is UTC. Empty if it is not a time. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notWithOffset) {
            return parseLocal(text);
        }
    }

    private static Optional<Instant> parseLocal(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
