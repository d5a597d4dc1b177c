package io.xyte.mcp.benchmarks;

import io.xyte.mcp.benchmarks.load.Door;
import io.xyte.mcp.benchmarks.load.LoadResult;
import java.util.List;
import java.util.Optional;

/** The tables of the calls, one for each latency and number of sessions. */
final class CallsReport {
    private final List<CallsRow> rows;

    CallsReport(List<CallsRow> rows) {
        this.rows = rows;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("## Calls\n\n");
        rows.stream()
                .map(CallsRow::conditions)
                .distinct()
                .forEach(conditions -> text.append("### ")
                        .append(conditions)
                        .append("\n\n")
                        .append(table(conditions))
                        .append('\n'));
        rows.stream()
                .flatMap(row -> row.complaints().stream())
                .forEach(complaint -> text.append("- ").append(complaint).append('\n'));
        return text.toString();
    }

    private Table table(String conditions) {
        Table table = new Table(
                2,
                "server",
                "door",
                "calls/s best",
                "median",
                "p50 ms",
                "p99 ms",
                "CPU µs/call",
                "load CPU",
                "faults",
                "to SDK",
                "to bare",
                "to all off");
        rows.stream().filter(row -> row.conditions().equals(conditions)).forEach(row -> add(table, row));
        return table;
    }

    private void add(Table table, CallsRow row) {
        LoadResult best = row.best();
        table.row(
                row.subject().label(),
                row.door().label(),
                Numbers.whole(best.rate()),
                Numbers.whole(row.medianRate()),
                Numbers.millis(best.p50()),
                Numbers.millis(best.p99()),
                Numbers.whole(best.serverMicrosPerCall()),
                Numbers.whole(best.loadShare() * 100) + " %",
                Numbers.whole(row.faults()),
                ratio(row, Subject.SDK, sdkDoor(row.door())),
                ratio(row, Subject.BARE, Door.BARE),
                row.subject() == Subject.OURS_FULL ? ratio(row, Subject.OURS, row.door()) : "");
    }

    /** Best to best, and median to median in brackets. */
    private String ratio(CallsRow row, Subject other, Door door) {
        Optional<CallsRow> compared = rows.stream()
                .filter(row::besides)
                .filter(candidate -> candidate.subject() == other && candidate.door() == door)
                .filter(candidate -> candidate != row)
                .findFirst();
        return compared.map(to -> Numbers.ratio(row.best().rate() / to.best().rate()) + " ("
                        + Numbers.ratio(row.medianRate() / to.medianRate()) + ")")
                .orElse("");
    }

    /** The SDK has no stateless era: its Streamable HTTP is what comes closest, for the bare handler too. */
    private static Door sdkDoor(Door door) {
        return door == Door.SSE ? Door.SSE : Door.MCP;
    }
}
