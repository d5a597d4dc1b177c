package io.xyte.mcp.core.observe;

import io.xyte.mcp.core.answer.CleanText;

/**
 * The program at the other end, by its own account: cleaned and bounded, and still a client's text, so no label of a
 * metric.
 *
 * @param name empty if it did not say; 64 characters at most
 * @param version empty if it did not say; 32 characters at most
 * @param family one of a few, fit for a label
 */
public record ClientProgram(String name, String version, ClientFamily family) {
    /** A client that has not said who it is. */
    public static final ClientProgram UNKNOWN = new ClientProgram("", "", ClientFamily.UNKNOWN);

    private static final int MAX_NAME = 64;
    private static final int MAX_VERSION = 32;

    /** A client that says this of itself. */
    public static ClientProgram of(String name, String version) {
        String clean = CleanText.line(name, MAX_NAME);
        return new ClientProgram(clean, CleanText.line(version, MAX_VERSION), ClientFamily.of(clean));
    }
}
