package io.xyte.mcp.sse.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.observe.ClientProgram;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines of the audit log. What is absent has no member. */
final class AuditLine {
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();

    private AuditLine(Instant time, String event) {
        members.put("time", time.truncatedTo(ChronoUnit.MILLIS).toString()).put("event", event);
    }

    static byte[] ofCall(Instant time, ObservedRequest request, ObservedTool tool, Ending ending) {
        AuditLine line = new AuditLine(time, "call");
        line.members.put("request", request.origin().requestId().orElse(null));
        line.who(request.caller(), request.tenant());
        line.members.put("tool", tool.name());
        tool.effect()
                .ifPresent(effect -> line.members.put("effect", effect.name().toLowerCase(Locale.ROOT)));
        line.end(ending);
        line.members.put("rpc_id", request.id());
        line.from(request.origin());
        line.client(request.client());
        return line.bytes();
    }

    static byte[] ofRefusal(Instant time, ObservedRefusal refusal) {
        AuditLine line = new AuditLine(time, "refusal");
        line.members.put("request", refusal.origin().requestId().orElse(null));
        line.who(refusal.caller().orElse(null), refusal.tenant());
        line.members.put("outcome", "refused").put("error", Integer.toString(refusal.status()));
        line.members.put("route", refusal.route());
        line.from(refusal.origin());
        return line.bytes();
    }

    /** A request of MCP that is no tool call and was answered that there are too many. */
    static byte[] ofRequestTurnedAway(Instant time, ObservedRequest request, Ending ending) {
        AuditLine line = new AuditLine(time, "refusal");
        line.members.put("request", request.origin().requestId().orElse(null));
        line.who(request.caller(), request.tenant());
        line.members.put("outcome", "refused").put("error", ending.error().orElse(null));
        line.from(request.origin());
        line.client(request.client());
        return line.bytes();
    }

    static byte[] ofRefusalsLeftOut(Instant time, long count) {
        AuditLine line = new AuditLine(time, "refusals_left_out");
        line.members.put("count", count);
        return line.bytes();
    }

    private void who(@Nullable String caller, Tenant tenant) {
        members.put("caller", caller);
        members.put("organization", tenant.organization().orElse(null));
        members.put("token", tenant.tokenLabel().orElse(null));
    }

    private void end(Ending ending) {
        members.put("outcome", ending.status().id());
        members.put("error", ending.error().orElse(null));
        members.put("duration_ms", TimeUnit.NANOSECONDS.toMillis(ending.durationNanos()));
        members.put("response_bytes", ending.responseBytes());
    }

    private void from(Origin origin) {
        members.put("session", origin.session().orElse(null));
        members.put("transport", origin.transport().id());
        members.put("address", origin.address().orElse(null));
    }

    private void client(ClientProgram client) {
        members.put("client", (client.name() + " " + client.version()).strip());
        members.put("client_family", client.family().id());
    }

    private byte[] bytes() {
        members.properties().removeIf(member -> member.getValue().isNull());
        return (members + "\n").getBytes(UTF_8);
    }
}
