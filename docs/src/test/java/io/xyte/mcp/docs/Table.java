package io.xyte.mcp.docs;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... headings) {
        row(headings);
        row(Collections.nCopies(headings.length, "---").toArray(String[]::new));
    }

    /** Cells are Markdown already, but for bars and line ends. */
    Table row(String... cells) {
        List<String> safe = Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " ").strip())
                .toList();
        text.append("| ").append(String.join(" | ", safe)).append(" |\n");
        return this;
    }

    static String code(String word) {
        return "`" + word + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
