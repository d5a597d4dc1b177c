package io.xyte.mcp.sse.admin;

import java.util.List;
import java.util.Locale;

/** Calls over time as stacked bars: at the foot those that failed, on top of them those that were answered. */
final class TimeChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 220;
    private static final int LEFT = 76;
    private static final int TOP = 20;
    private static final int BOTTOM = 36;
    private static final int LINES = 4;
    private static final int MAX_LABELS = 6;
    private static final int TICK_LENGTH = "11-23".length();

    private final List<Bar> bars;
    private final long top;
    private final StringBuilder svg = new StringBuilder();

    /**
     * One bar.
     *
     * @param label of the time
     * @param calls failed ones too
     */
    record Bar(String label, long calls, long errors) {}

    private TimeChart(List<Bar> bars) {
        this.bars = bars;
        this.top = roundTop(bars.stream().mapToLong(Bar::calls).max().orElse(0));
    }

    /**
     * The chart.
     *
     * @param description read aloud to those who do not see it
     */
    static String of(List<Bar> bars, String description) {
        TimeChart chart = new TimeChart(bars);
        chart.svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"chart time\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                Html.escape(description)));
        chart.grid();
        chart.bars();
        return chart.svg.append("</svg>").toString();
    }

    /** The next 4, 8 or 20 with noughts: it is cut into four, and there are no half calls. */
    static long roundTop(long max) {
        long power = 1;
        while (20 * power < max && power < Long.MAX_VALUE / 200) {
            power *= 10;
        }
        for (int step : new int[] {4, 8, 20}) {
            if (step * power >= max) {
                return step * power;
            }
        }
        return max;
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
    }

    private void grid() {
        for (int i = 0; i <= LINES; i++) {
            double value = (double) top * i / LINES;
            add("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, WIDTH, y(value), y(value));
            add(
                    "<text class=\"axis end\" x=\"%d\" y=\"%.1f\">%s</text>",
                    LEFT - 8, y(value) + 4, Html.number(Math.round(value)));
        }
    }

    private void bars() {
        double step = (double) (WIDTH - LEFT) / Math.max(1, bars.size());
        int every = Math.max(1, (bars.size() + MAX_LABELS - 1) / MAX_LABELS);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double x = LEFT + i * step + step * 0.1;
            rectangle("good", x, step * 0.8, bar.errors(), bar.calls());
            rectangle("bad", x, step * 0.8, 0, bar.errors());
            if (i % every == 0) {
                add(
                        "<text class=\"axis\" x=\"%.1f\" y=\"%d\">%s</text>",
                        x, HEIGHT - 10, Html.escape(tick(bar.label())));
            }
        }
    }

    /** Month and day, or the hour: the end of the label. */
    private static String tick(String label) {
        return label.substring(Math.max(0, label.length() - TICK_LENGTH));
    }

    private void rectangle(String style, double x, double width, long from, long to) {
        if (to > from) {
            add(
                    "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>",
                    style, x, y(to), width, y(from) - y(to));
        }
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values));
    }
}
