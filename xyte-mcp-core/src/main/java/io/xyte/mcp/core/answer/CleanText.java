package io.xyte.mcp.core.answer;

import java.util.regex.Pattern;

/** Makes text by outsiders fit for a model: what a reader does not see must not reach it either. */
public final class CleanText {
    private static final String CUT = "…";

    /** Control characters but line ends and tabs, and half characters. */
    private static final String CONTROLS = "\\p{Cc}\\p{Cs}&&[^\\n\\t]";

    /** Zero-width, bidirectional and tag characters. */
    private static final String FORMATS = "\\p{Cf}";

    /** Letters and marks that have no shape: joiners, Hangul fillers, variation selectors. */
    private static final String SHAPELESS =
            "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}";

    private static final Pattern UNSEEN = Pattern.compile("[[" + CONTROLS + "]" + FORMATS + SHAPELESS + "]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern GAP = Pattern.compile("\\n{3,}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CleanText() {}

    /**
     * The text without unseen characters.
     *
     * @param maxLength of the result; a longer one ends in an ellipsis
     */
    public static String of(String text, int maxLength) {
        if (text.length() <= maxLength && text.chars().allMatch(CleanText::isPlain)) {
            return text.strip();
        }
        return cleaned(text, maxLength);
    }

    /** Most texts are, and need no search. */
    private static boolean isPlain(int character) {
        return character >= ' ' && character <= '~';
    }

    private static String cleaned(String text, int maxLength) {
        // bounded first: a text of megabytes is not worth the search
        String lines = LINE_END.matcher(start(text, 4 * maxLength)).replaceAll("\n");
        String seen = UNSEEN.matcher(lines).replaceAll("");
        String clean = GAP.matcher(seen).replaceAll("\n\n").strip();
        boolean whole = clean.length() <= maxLength && text.length() <= 4 * maxLength;
        return whole ? clean : start(clean, maxLength - CUT.length()) + CUT;
    }

    /** The same on one line, for words of ours that quote it. */
    public static String line(String text, int maxLength) {
        return BLANKS.matcher(of(text, maxLength)).replaceAll(" ");
    }

    private static String start(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }
}
