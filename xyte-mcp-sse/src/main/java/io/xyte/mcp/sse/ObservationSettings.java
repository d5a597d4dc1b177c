package io.xyte.mcp.sse;

import io.xyte.mcp.sse.admin.AdminToken;
import io.xyte.mcp.sse.audit.AuditSettings;
import io.xyte.mcp.sse.usage.UsageSettings;
import java.util.Optional;

/**
 * What the server keeps of what happened, and who may read it.
 *
 * @param audit the audit log
 * @param usage the counted usage
 * @param admin opens the operator's page; empty for no such page
 */
record ObservationSettings(AuditSettings audit, UsageSettings usage, Optional<AdminToken> admin) {
    /** No audit log and no page; usage is counted in memory. */
    static final ObservationSettings DEFAULT =
            new ObservationSettings(AuditSettings.OFF, UsageSettings.DEFAULT, Optional.empty());
}
