package io.xyte.mcp.sse.admin;

import io.xyte.mcp.sse.usage.Dimension;
import java.time.Duration;
import java.util.List;

/** The periods that the page shows. */
enum Period {
    DAY("24h", "24 hours", Duration.ofHours(23), Dimension.HOUR),
    WEEK("7d", "7 days", Duration.ofDays(6), Dimension.DAY),
    MONTH("30d", "30 days", Duration.ofDays(29), Dimension.DAY),
    QUARTER("90d", "90 days", Duration.ofDays(89), Dimension.DAY);

    private final String id;
    private final String words;
    private final Duration duration;
    private final Dimension bars;

    Period(String id, String words, Duration duration, Dimension bars) {
        this.id = id;
        this.words = words;
        this.duration = duration;
        this.bars = bars;
    }

    /** The period of that name; a week if there is none. */
    static Period named(String name) {
        return List.of(values()).stream()
                .filter(period -> period.id.equals(name))
                .findFirst()
                .orElse(WEEK);
    }

    String id() {
        return id;
    }

    String words() {
        return words;
    }

    /** From the first bar's end to now. */
    Duration duration() {
        return duration;
    }

    /** What one bar stands for. */
    Dimension bars() {
        return bars;
    }
}
