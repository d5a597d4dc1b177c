package io.xyte.mcp.sse;

import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that say what the server keeps of what happened. */
final class ObservationFlags {
    @Option(
            names = "--usage-days",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "How long usage is kept (default: ${DEFAULT-VALUE}).")
    private int usageDays;

    @Option(
            names = "--audit-log",
            paramLabel = "FILE",
            description = "Write a JSON line for each tool call and each refusal to this file.")
    private @Nullable Path auditLog;

    @Option(
            names = "--audit-max-mb",
            paramLabel = "MEGABYTES",
            defaultValue = "100",
            description = "Size after which a new audit file is begun (default: ${DEFAULT-VALUE}).")
    private int auditMaxMegabytes;

    @Option(
            names = "--audit-keep",
            paramLabel = "COUNT",
            defaultValue = "10",
            description = "Full audit files that are kept (default: ${DEFAULT-VALUE}).")
    private int auditKeep;

    @Option(
            names = "--audit-stdout",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Write the audit lines to standard output, too.")
    private boolean auditStdout;

    @Option(
            names = "--audit-required",
            arity = "0..1",
            paramLabel = "",
            hideParamSyntax = true,
            fallbackValue = "true",
            defaultValue = "false",
            description = "Refuse tool calls while the audit log cannot be written.")
    private boolean auditRequired;

    /**
     * The settings that the flags make.
     *
     * @param dataDir where usage is kept; empty to keep it in memory only
     * @param adminToken opens the operator's page; empty for none
     * @throws IllegalArgumentException if one cannot be; the message names it
     */
    ObservationSettings settings(Optional<Path> dataDir, String adminToken) {
        return new ObservationSettings(
                new AuditSettings(
                        Optional.ofNullable(auditLog), auditMaxMegabytes, auditKeep, auditStdout, auditRequired),
                new UsageSettings(dataDir, usageDays),
                adminToken.isBlank() ? Optional.empty() : Optional.of(AdminToken.of(adminToken)));
    }
}
