package io.xyte.mcp.sse.admin;

import java.util.Locale;

/** Text and attributes of a page: everything that is not written in this package's own code goes through here. */
final class Html {
    private Html() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
            }
        });
        return escaped.toString();
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u202f%%", share * 100);
    }

    static String millis(double millis) {
        return millis >= 10_000
                ? String.format(Locale.ROOT, "%.1f\u202fs", millis / 1000)
                : String.format(Locale.ROOT, "%.0f\u202fms", millis);
    }

    static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + "\u202fB";
        }
        String[] units = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
        double size = bytes;
        int unit = -1;
        do {
            size /= 1024;
            unit++;
        } while (size >= 1024 && unit < units.length - 1);
        return String.format(Locale.ROOT, "%.1f\u202f%s", size, units[unit]);
    }
}
