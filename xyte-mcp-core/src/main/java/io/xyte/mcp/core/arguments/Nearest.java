package io.xyte.mcp.core.arguments;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name. Stateless and thread-safe. */
public final class Nearest {
    private static final int MAX_TYPED = 64;

    private Nearest() {}

    /** The name that takes the fewest edits, if these are few enough to be a slip. */
    public static Optional<String> of(String typed, Collection<String> names) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> name.contains(typed) || distance(typed, name) <= Math.max(2, name.length() / 2))
                .min(byLikeness(typed));
    }

    /** The names that share most with what was typed, best first. */
    public static List<String> some(String typed, Collection<String> names, int count) {
        String bounded = typed.substring(0, Math.min(typed.length(), MAX_TYPED));
        return names.stream().sorted(byLikeness(bounded)).limit(count).toList();
    }

    /** Those first that have all that was typed in them, then by the edits that they take. */
    private static Comparator<String> byLikeness(String typed) {
        return Comparator.comparing((String name) -> !name.contains(typed))
                .thenComparingInt(name -> distance(typed, name));
    }

    /** Levenshtein's distance, in one row. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
