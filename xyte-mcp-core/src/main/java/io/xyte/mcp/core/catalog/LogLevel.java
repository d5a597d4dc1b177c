package io.xyte.mcp.core.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Levels of log messages to the client (RFC 5424, section 6.2.1), least severe first. */
public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    /** The name on the wire. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of that name on the wire. */
    public static Optional<LogLevel> of(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
