package io.xyte.mcp.docs;

import java.util.List;
import java.util.regex.Pattern;

/** The table of metrics in the operator's guide. */
final class MetricsTable {
    private static final Pattern TABLE =
            Pattern.compile("(?s)\\| metric \\| labels \\| what \\|\\n\\|[-| ]+\\n(.*?)\\n\\n");
    private static final Pattern NAME = Pattern.compile("`([a-z_*]+)`");

    private MetricsTable() {}

    /** The names of the first column; a star stands for any rest. */
    static List<String> names() {
        String page = Repository.read(Repository.ROOT.resolve("docs/operating.md"));
        String rows = TABLE.matcher(page)
                .results()
                .map(table -> table.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the table of metrics is gone"));
        return rows.lines()
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results().map(name -> name.group(1)))
                .toList();
    }

    /** Whether a name stands in the table. */
    static boolean covers(String name) {
        return names().stream().anyMatch(row -> name.matches(row.replace("*", ".*")));
    }
}
