package io.xyte.mcp.sse.audit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the audit log goes.
 *
 * @param file the file that is written to; empty for none
 * @param maxMegabytes size after which a new file is begun; 1 or more
 * @param keep how many full files are kept beside the one in use, as {@code FILE.1} and so on; 1 or more
 * @param stdout whether lines go to standard output, too
 * @param required whether tool calls are refused while lines cannot be written
 */
public record AuditSettings(Optional<Path> file, int maxMegabytes, int keep, boolean stdout, boolean required) {
    /** No audit log. */
    public static final AuditSettings OFF = new AuditSettings(Optional.empty(), 100, 10, false, false);

    /** Throws an {@link IllegalArgumentException} that names the setting and its value if one cannot be. */
    public AuditSettings {
        if (maxMegabytes < 1) {
            throw new IllegalArgumentException("--audit-max-mb must be 1 or more, was " + maxMegabytes);
        }
        if (keep < 1) {
            throw new IllegalArgumentException("--audit-keep must be 1 or more, was " + keep);
        }
        if (required && file.isEmpty() && !stdout) {
            throw new IllegalArgumentException("--audit-required needs --audit-log or --audit-stdout");
        }
    }

    /** Whether there is an audit log at all. */
    public boolean on() {
        return file.isPresent() || stdout;
    }
}
