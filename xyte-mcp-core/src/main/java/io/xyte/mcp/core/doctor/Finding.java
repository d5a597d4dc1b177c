package io.xyte.mcp.core.doctor;

/**
 * What one look has found.
 *
 * @param mark how bad it is
 * @param about what was looked at
 * @param words what is the case, and what to do if it is bad; holds no key
 */
public record Finding(Mark mark, String about, String words) {

    /** How bad it is. */
    public enum Mark {
        OK,
        /** It works, and may stop to. */
        WARN,
        /** It does not work. */
        FAIL
    }

    /** All is well. */
    public static Finding ok(String about, String words) {
        return new Finding(Mark.OK, about, words);
    }

    /** It works, and may stop to. */
    public static Finding warn(String about, String words) {
        return new Finding(Mark.WARN, about, words);
    }

    /** It does not work. */
    public static Finding fail(String about, String words) {
        return new Finding(Mark.FAIL, about, words);
    }

    /** One line for people. */
    public String line() {
        String start = switch (mark) {
            case OK -> "ok    ";
            case WARN -> "warn  ";
            case FAIL -> "FAIL  ";
        };
        return start + about + ": " + words;
    }
}
