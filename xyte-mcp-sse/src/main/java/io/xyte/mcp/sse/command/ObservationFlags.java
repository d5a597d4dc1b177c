package io.xyte.mcp.sse.command;

import io.xyte.mcp.sse.ListenAddress;
import io.xyte.mcp.sse.ObservationSettings;
import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.tracing.TracingSettings;
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

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = "Serve metrics at /metrics on this port, to anybody who reaches it, 0 for any free one.")
    private @Nullable Integer metricsPort;

    @Option(
            names = "--metrics-host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on for metrics (default: ${DEFAULT-VALUE}).")
    private String metricsHost = "";

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "Form of the lines of the server's log: text or json (default: ${DEFAULT-VALUE}).")
    private LogFormat logFormat = LogFormat.TEXT;

    /** Gives the log its form. Before anything is logged, or it is too late. */
    void chooseLogFormat() {
        logFormat.choose();
    }

    /**
     * The settings that the flags make.
     *
     * @param dataDir where usage is kept; empty to keep it in memory only
     * @param adminToken opens the operator's page; empty for none
     * @param tracing where traces go, if anywhere
     * @throws IllegalArgumentException if one cannot be; the message names it
     */
    ObservationSettings settings(Optional<Path> dataDir, String adminToken, Optional<TracingSettings> tracing) {
        return new ObservationSettings(
                new AuditSettings(
                        Optional.ofNullable(auditLog), auditMaxMegabytes, auditKeep, auditStdout, auditRequired),
                new UsageSettings(dataDir, usageDays),
                adminToken.isBlank() ? Optional.empty() : Optional.of(AdminToken.of(adminToken)),
                Optional.ofNullable(metricsPort).map(this::metrics),
                tracing);
    }

    /** Metrics say nothing of any key or customer, so they need no TLS. */
    private ListenAddress metrics(int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("--metrics-port must be 0 to 65535, was " + port);
        }
        return new ListenAddress(metricsHost, port, true);
    }
}
