package io.xyte.mcp.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown: text to the left, all other columns to the right. */
final class Table {
    private final List<String> header;
    private final int textColumns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(int textColumns, String... header) {
        this.textColumns = textColumns;
        this.header = List.of(header);
    }

    void row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells under " + header.size());
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(header));
        text.append('|');
        for (int column = 0; column < header.size(); column++) {
            text.append(column < textColumns ? " --- |" : " ---: |");
        }
        text.append('\n');
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
