package io.xyte.mcp.core.answer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people say them. */
public final class Age {
    private Age() {}

    /**
     * How long ago a moment was, in its greatest unit: {@code 40 s}, {@code 5 min}, {@code 3 h} or {@code 12 d}. Absent
     * if the moment is.
     */
    public static @Nullable String of(@Nullable Instant then, Instant now) {
        return then == null ? null : of(Duration.between(then, now));
    }

    /** A duration in its greatest unit, rounded down; none below zero. */
    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 2 * 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }
}
