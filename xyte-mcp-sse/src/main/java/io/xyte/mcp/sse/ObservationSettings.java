package io.xyte.mcp.sse;

import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.tracing.TracingSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.util.Optional;

/**
 * What the server keeps of what happened, and who may read it.
 *
 * @param audit the audit log
 * @param usage how usage is kept; it is counted if there is a directory for it or a page that shows it
 * @param admin opens the operator's page; empty for no such page
 * @param metrics where metrics have a port of their own; without it they are for who has the operator's token
 * @param tracing where traces go; empty for nowhere
 */
public record ObservationSettings(
        AuditSettings audit,
        UsageSettings usage,
        Optional<AdminToken> admin,
        Optional<ListenAddress> metrics,
        Optional<TracingSettings> tracing) {
    /** No audit log, no page, and nowhere to keep usage. */
    static final ObservationSettings DEFAULT =
            new ObservationSettings(AuditSettings.OFF, UsageSettings.DEFAULT, Optional.empty());

    /** Without traces. */
    public ObservationSettings(
            AuditSettings audit, UsageSettings usage, Optional<AdminToken> admin, Optional<ListenAddress> metrics) {
        this(audit, usage, admin, metrics, Optional.empty());
    }

    /** Without traces and a port for metrics. */
    public ObservationSettings(AuditSettings audit, UsageSettings usage, Optional<AdminToken> admin) {
        this(audit, usage, admin, Optional.empty());
    }
}
