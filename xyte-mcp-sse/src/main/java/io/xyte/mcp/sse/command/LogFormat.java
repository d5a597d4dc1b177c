package io.xyte.mcp.sse.command;

import java.util.Locale;

/** The form of the lines of the server's log. */
enum LogFormat {
    TEXT,
    /** A JSON object a line, with the ids of request and trace where there are any. */
    JSON;

    /** What {@code logback.xml} reads when the first class logs. */
    private static final String PROPERTY = "xyte.log.format";

    void choose() {
        System.setProperty(PROPERTY, name().toLowerCase(Locale.ROOT));
    }
}
