package io.xyte.mcp.sse.admin;

import io.xyte.mcp.sse.usage.Dimension;
import io.xyte.mcp.sse.usage.UsageReport;
import io.xyte.mcp.sse.usage.UsageSum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The page of usage: each chart has the table of its numbers beside it. */
final class UsagePage {
    static final Set<Dimension> DIMENSIONS = Set.of(Dimension.values());

    private static final int BARS = 8;
    private static final int ROWS = 50;

    private final Period period;
    private final UsageReport report;
    private final StringBuilder html = new StringBuilder();

    private UsagePage(Period period, UsageReport report) {
        this.period = period;
        this.report = report;
    }

    static String of(Period period, UsageReport report) {
        UsagePage page = new UsagePage(period, report);
        page.head();
        page.figures();
        page.overTime();
        page.top("Top tools", Dimension.TOOL);
        page.errors();
        page.slowest();
        page.top("Active organizations", Dimension.ORGANIZATION);
        page.top("Callers", Dimension.CALLER);
        page.top("Clients", Dimension.CLIENT);
        return Page.of("Usage of Xyte MCP", page.html.append("</main>").toString());
    }

    private void head() {
        html.append("<header><h1>Usage of Xyte MCP</h1><nav aria-label=\"Period\">");
        for (Period other : Period.values()) {
            html.append("<a href=\"/admin/usage?since=").append(other.id()).append('"');
            html.append(other == period ? " aria-current=\"page\">" : ">");
            html.append(Html.escape(other.words())).append("</a>");
        }
        html.append(
                "<form method=\"post\" action=\"/admin/sign-out\"><button>Sign out</button></form></nav></header><main>");
    }

    private void figures() {
        UsageSum total = report.total();
        html.append("<dl class=\"figures\">");
        figure("Calls", Html.number(total.tally().calls()));
        figure("Failed", Html.percent(total.errorShare()));
        figure("Median", Html.millis(total.tally().millis(50)));
        figure("95th percentile", Html.millis(total.tally().millis(95)));
        figure("Organizations", Html.number(report.by(Dimension.ORGANIZATION).size()));
        figure("Sent to clients", Html.bytes(total.tally().bytesOut()));
        html.append("</dl>");
    }

    private void figure(String name, String value) {
        html.append("<div><dt>").append(Html.escape(name)).append("</dt><dd>");
        html.append(Html.escape(value)).append("</dd></div>");
    }

    private void overTime() {
        List<TimeChart.Bar> bars = bars();
        String key = "<p class=\"key\"><svg class=\"swatch\" viewBox=\"0 0 1 1\" aria-hidden=\"true\">"
                + "<rect class=\"good\" width=\"1\" height=\"1\"/></svg> answered"
                + " <svg class=\"swatch\" viewBox=\"0 0 1 1\" aria-hidden=\"true\">"
                + "<rect class=\"bad\" width=\"1\" height=\"1\"/></svg> failed; times in UTC</p>";
        String chart = TimeChart.of(bars, "Calls over time, answered and failed; the table has the numbers") + key;
        List<TimeChart.Bar> latestFirst = new ArrayList<>(bars);
        latestFirst.sort(Comparator.comparing(TimeChart.Bar::label).reversed());
        String rows = latestFirst.stream()
                .map(bar -> row(bar.label(), Html.number(bar.calls()), Html.number(bar.errors())))
                .collect(Collectors.joining());
        section("Calls over time", "pair wide", chart, table(List.of("Time", "Calls", "Failed"), rows));
    }

    /** Times without calls are bars of no height. */
    private List<TimeChart.Bar> bars() {
        Map<String, UsageSum> sums =
                report.by(period.bars()).stream().collect(Collectors.toMap(UsageSum::name, Function.identity()));
        List<TimeChart.Bar> bars = new ArrayList<>();
        int step = period.bars() == Dimension.HOUR ? 1 : 24;
        for (long hour = report.fromHour() / step; hour <= report.toHour() / step; hour++) {
            String time = Instant.EPOCH.plus(Duration.ofHours(hour * step)).toString();
            boolean hours = period.bars() == Dimension.HOUR;
            String name = hours ? time.substring(0, 16) + "Z" : time.substring(0, 10);
            UsageSum sum = sums.get(name);
            String label = hours ? time.substring(5, 10) + " " + time.substring(11, 16) : name;
            bars.add(new TimeChart.Bar(label, sum == null ? 0 : sum.tally().calls(), sum == null ? 0 : sum.errors()));
        }
        return bars;
    }

    private void top(String title, Dimension dimension) {
        List<UsageSum> sums = report.by(dimension);
        String chart = chart(
                sums, sum -> sum.tally().calls(), sum -> Html.number(sum.tally().calls()), "good", title);
        section(title, "pair", chart, table(dimension.id(), sums));
    }

    private void errors() {
        List<UsageSum> failing = report.by(Dimension.TOOL).stream()
                .filter(sum -> sum.errors() > 0)
                .sorted(Comparator.comparingDouble(UsageSum::errorShare).reversed())
                .toList();
        String chart =
                chart(failing, UsageSum::errorShare, sum -> Html.percent(sum.errorShare()), "bad", "Error share");
        String rows = report.total().errorsByKind().entrySet().stream()
                .map(kind -> row(kind.getKey(), Html.number(kind.getValue())))
                .collect(Collectors.joining());
        section("Error share", "pair", chart, table(List.of("Kind of error", "Calls"), rows));
    }

    private void slowest() {
        List<UsageSum> slowest = report.by(Dimension.TOOL).stream()
                .sorted(Comparator.comparingDouble((UsageSum sum) -> sum.tally().millis(95))
                        .reversed())
                .toList();
        String chart = chart(
                slowest,
                sum -> sum.tally().millis(95),
                sum -> Html.millis(sum.tally().millis(95)),
                "slow",
                "Slowest tools");
        section("Slowest tools, by 95th percentile", "pair", chart, table("tool", slowest));
    }

    private static String chart(
            List<UsageSum> sums,
            ToDoubleFunction<UsageSum> value,
            Function<UsageSum, String> shown,
            String style,
            String title) {
        List<BarChart.Bar> bars = sums.stream()
                .limit(BARS)
                .map(sum -> new BarChart.Bar(sum.name(), value.applyAsDouble(sum), shown.apply(sum)))
                .toList();
        return BarChart.of(bars, style, title + "; the table has the numbers");
    }

    private static String table(String name, List<UsageSum> sums) {
        String rows = sums.stream()
                .limit(ROWS)
                .map(sum -> row(
                        sum.name(),
                        Html.number(sum.tally().calls()),
                        Html.percent(sum.errorShare()),
                        Html.millis(sum.tally().millis(50)),
                        Html.millis(sum.tally().millis(95)),
                        Html.bytes(sum.tally().bytesOut())))
                .collect(Collectors.joining());
        return table(List.of(name, "Calls", "Failed", "Median", "95 %", "Sent"), rows);
    }

    private static String table(List<String> headers, String rows) {
        String head = headers.stream()
                .map(header -> "<th scope=\"col\">" + Html.escape(header) + "</th>")
                .collect(Collectors.joining());
        String body = rows.isEmpty() ? "<tr><td colspan=\"" + headers.size() + "\">Nothing yet.</td></tr>" : rows;
        return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table by "
                + Html.escape(headers.get(0))
                + "\"><table><thead><tr>" + head + "</tr></thead><tbody>" + body
                + "</tbody></table></div>";
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append("<td>").append(Html.escape(cell)).append("</td>");
        }
        return row.append("</tr>").toString();
    }

    private void section(String title, String layout, String chart, String table) {
        html.append("<section aria-label=\"")
                .append(Html.escape(title))
                .append("\"><h2>")
                .append(Html.escape(title));
        html.append("</h2><div class=\"").append(layout).append("\"><div>").append(chart);
        html.append("</div>").append(table).append("</div></section>");
    }
}
