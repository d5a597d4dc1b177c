package io.xyte.mcp.core.arguments;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as a model writes them. */
final class Times {
    static final String ALLOWED = "a time such as 2026-11-23T08:30:00Z, a date, or an age such as 90min, 12h or 3d";

    private static final Pattern AGE = Pattern.compile("(\\d{1,6}) ?(min|h|d)(?: ago)?");
    private static final Map<String, Duration> UNITS =
            Map.of("min", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    private Times() {}

    /** Reads a time with an offset, or without one as UTC, a date as its first moment, or how long before now it is. */
    static Optional<Instant> parse(String text, Instant now) {
        Matcher age = AGE.matcher(text.strip());
        if (age.matches()) {
            return Optional.of(now.minus(UNITS.get(age.group(2)).multipliedBy(Long.parseLong(age.group(1)))));
        }
        try {
            return Optional.of(instant(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        if (text.indexOf('T') < 0 && text.indexOf(' ') < 0) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof OffsetDateTime withOffset
                ? withOffset.toInstant()
                : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
    }
}
