package io.xyte.mcp.sse.admin;

import java.util.List;
import java.util.Locale;

/** A few names with a bar each, the longest of which fills the width. */
final class BarChart {
    private static final int WIDTH = 420;
    private static final int ROW = 40;
    private static final int BAR = 12;
    private static final int TEXT = 15;
    private static final int MAX_NAME = 40;

    /**
     * One bar.
     *
     * @param value 0 or more
     * @param shown the value in words
     */
    record Bar(String name, double value, String shown) {}

    private BarChart() {}

    /**
     * The chart.
     *
     * @param style the bars' class
     * @param description read aloud to those who do not see it
     */
    static String of(List<Bar> bars, String style, String description) {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                Math.max(1, bars.size()) * ROW,
                Html.escape(description)));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double width = longest == 0 ? 0 : WIDTH * bar.value() / longest;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text class=\"name\" x=\"0\" y=\"%d\">%s</text><text class=\"value end\" x=\"%d\" y=\"%d\">%s</text>"
                            + "<rect class=\"track\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
                            + "<rect class=\"%s\" x=\"0\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\"/>",
                    i * ROW + TEXT,
                    Html.escape(shortened(bar.name())),
                    WIDTH,
                    i * ROW + TEXT,
                    Html.escape(bar.shown()),
                    i * ROW + TEXT + 6,
                    WIDTH,
                    BAR,
                    style,
                    i * ROW + TEXT + 6,
                    width,
                    BAR));
        }
        return svg.append("</svg>").toString();
    }

    private static String shortened(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME - 1) + "…" : name;
    }
}
