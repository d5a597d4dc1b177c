package io.xyte.mcp.core.tools;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filters that let everything pass when they are absent. */
final class Match {
    private Match() {}

    /** Whether the text has the part in it, in any case of letters. */
    static boolean part(@Nullable String text, @Nullable String part) {
        return part == null || text != null && lower(text).contains(lower(part));
    }

    /** Whether the text is the wanted one, in any case of letters. */
    static boolean same(@Nullable String text, @Nullable String wanted) {
        return wanted == null || wanted.equalsIgnoreCase(text);
    }

    /** Whether the id is the wanted one. */
    static boolean same(@Nullable Long id, @Nullable Long wanted) {
        return wanted == null || wanted.equals(id);
    }

    /** Whether it was before a time; what never was, was before any. */
    static boolean before(@Nullable Instant time, @Nullable Instant end) {
        return end == null || time == null || time.isBefore(end);
    }

    /** Whether it was after a time. */
    static boolean after(@Nullable Instant time, @Nullable Instant start) {
        return start == null || time != null && time.isAfter(start);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
