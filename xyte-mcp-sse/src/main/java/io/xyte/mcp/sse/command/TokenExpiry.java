package io.xyte.mcp.sse.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a token ends, as people write it. */
final class TokenExpiry {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([dh])");

    private TokenExpiry() {}

    /**
     * Reads a span from now, or a last day in UTC.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Instant parse(String text, Instant now) {
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            long count = Long.parseLong(span.group(1));
            return now.plus(span.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count));
        }
        try {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException neither) {
            throw new IllegalArgumentException("--expires must be like 90d, 12h or 2027-01-31");
        }
    }
}
