package io.xyte.mcp.sse.usage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What usage can be summed up by. */
public enum Dimension {
    TOOL(UsageKey::tool),
    ORGANIZATION(UsageKey::organization),
    CALLER(UsageKey::caller),
    CLIENT(UsageKey::client),
    /** In UTC, as in 2026-11-23. */
    DAY(key -> time(key).substring(0, "yyyy-mm-dd".length())),
    /** In UTC, as in 2026-11-23T06:00Z. */
    HOUR(key -> time(key));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT);

    private final Function<UsageKey, String> name;

    Dimension(Function<UsageKey, String> name) {
        this.name = name;
    }

    String of(UsageKey key) {
        return name.apply(key);
    }

    private static String time(UsageKey key) {
        return Instant.ofEpochSecond(TimeUnit.HOURS.toSeconds(key.hour()))
                .atOffset(ZoneOffset.UTC)
                .format(TIME);
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a time, so that its values have an order of their own. */
    public boolean time() {
        return this == DAY || this == HOUR;
    }
}
