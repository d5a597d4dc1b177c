package io.xyte.client.operation;

import java.util.regex.Pattern;

/** Makes text that came from outside fit for one line of a message. */
public final class OutsideText {
    // Also format characters: zero-width and bidirectional ones hide or reorder what a reader sees.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+");

    private OutsideText() {}

    /**
     * The text without control and format characters, each run of them a single space.
     *
     * @param maxChars length of the result at most; what is longer ends in an ellipsis
     */
    public static String cleaned(String text, int maxChars) {
        // bounded first: a text of megabytes is not worth the search
        String bounded = text.length() > 4 * maxChars ? text.substring(0, 4 * maxChars) : text;
        String clean = INVISIBLE.matcher(bounded).replaceAll(" ").strip();
        return clean.length() <= maxChars ? clean : clean.substring(0, maxChars - 1) + "…";
    }

    /** The text cleaned, at most 40 characters of it and in quotation marks. */
    public static String quoted(String text) {
        return '"' + cleaned(text, 40) + '"';
    }
}
