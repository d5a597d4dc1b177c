package io.xyte.mcp.sse.usage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How sums are printed. */
public enum UsageFormat {
    /** Columns for people. */
    TABLE {
        @Override
        public String print(Dimension dimension, List<UsageSum> sums) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(headers(dimension));
            sums.forEach(sum -> rows.add(cells(sum)));
            int[] widths = new int[rows.get(0).size()];
            for (List<String> row : rows) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            }
            return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.joining("\n"));
        }
    },
    /** Comma-separated values (RFC 4180), with a line of headers. */
    CSV {
        @Override
        public String print(Dimension dimension, List<UsageSum> sums) {
            List<String> lines = new ArrayList<>();
            lines.add(String.join(",", headers(dimension)));
            sums.forEach(sum ->
                    lines.add(cells(sum).stream().map(UsageFormat::quoted).collect(Collectors.joining(","))));
            return String.join("\r\n", lines);
        }
    },
    /** An array of objects. */
    JSON {
        @Override
        public String print(Dimension dimension, List<UsageSum> sums) {
            return tree(dimension, sums).toString();
        }
    };

    /** The sums as text, without a line end at the end. */
    public abstract String print(Dimension dimension, List<UsageSum> sums);

    /** The sums as an array of objects. */
    public static ArrayNode tree(Dimension dimension, List<UsageSum> sums) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        sums.forEach(sum -> array.add(object(dimension.id(), sum)));
        return array;
    }

    /** One sum as an object. */
    public static ObjectNode object(String nameOfName, UsageSum sum) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(nameOfName, sum.name());
        object.put("calls", sum.tally().calls()).put("errors", sum.errors());
        ObjectNode kinds = object.putObject("errors_by_kind");
        sum.errorsByKind().forEach(kinds::put);
        object.put("p50_ms", sum.tally().millis(50)).put("p95_ms", sum.tally().millis(95));
        object.put("p99_ms", sum.tally().millis(99));
        return object.put("bytes_in", sum.tally().bytesIn())
                .put("bytes_out", sum.tally().bytesOut());
    }

    private static List<String> headers(Dimension dimension) {
        return List.of(dimension.id(), "calls", "errors", "p50_ms", "p95_ms", "p99_ms", "bytes_in", "bytes_out");
    }

    private static List<String> cells(UsageSum sum) {
        Tally tally = sum.tally();
        return List.of(
                sum.name(),
                Long.toString(tally.calls()),
                Long.toString(sum.errors()),
                millis(tally, 50),
                millis(tally, 95),
                millis(tally, 99),
                Long.toString(tally.bytesIn()),
                Long.toString(tally.bytesOut()));
    }

    private static String millis(Tally tally, double percentile) {
        return String.format(Locale.ROOT, "%.1f", tally.millis(percentile));
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(padded(row.get(0), -widths[0]));
        for (int i = 1; i < widths.length; i++) {
            line.append("  ").append(padded(row.get(i), widths[i]));
        }
        return line.toString();
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }

    /** A spreadsheet takes what begins with one of these for a formula. */
    private static String quoted(String text) {
        String harmless = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
