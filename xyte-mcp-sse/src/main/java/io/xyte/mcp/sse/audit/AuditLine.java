package io.xyte.mcp.sse.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.xyte.mcp.core.catalog.Tenant;
import io.xyte.mcp.core.observe.ClientProgram;
import io.xyte.mcp.core.observe.Ending;
import io.xyte.mcp.core.observe.ObservedRefusal;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines of the audit log. What is absent has no member. */
final class AuditLine {
    /** Written as it comes, without a tree, for every call costs a line; buffers are shared, for most threads make one line only. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    private final JsonGenerator json;

    private AuditLine(JsonGenerator json) {
        this.json = json;
    }

    private interface Members {
        void to(AuditLine line) throws IOException;
    }

    static byte[] ofCall(Instant time, ObservedRequest request, ObservedTool tool, Ending ending) {
        return bytes(time, "call", line -> {
            line.who(request.origin(), request.caller(), request.tenant());
            line.tool(tool);
            line.end(ending);
            line.member("rpc_id", request.id());
            line.from(request.origin());
            line.client(request.client());
        });
    }

    static byte[] ofRefusal(Instant time, ObservedRefusal refusal) {
        return bytes(time, "refusal", line -> {
            line.who(refusal.origin(), refusal.caller().orElse(null), refusal.tenant());
            line.member("outcome", "refused");
            line.member("error", Integer.toString(refusal.status()));
            line.member("route", refusal.route());
            line.from(refusal.origin());
        });
    }

    /** A request of MCP that is no tool call and was answered that there are too many. */
    static byte[] ofRequestTurnedAway(Instant time, ObservedRequest request, Ending ending) {
        return bytes(time, "refusal", line -> {
            line.who(request.origin(), request.caller(), request.tenant());
            line.member("outcome", "refused");
            line.member("error", ending.errorKind());
            line.from(request.origin());
            line.client(request.client());
        });
    }

    static byte[] ofRefusalsLeftOut(Instant time, long count) {
        return bytes(time, "refusals_left_out", line -> line.json.writeNumberField("count", count));
    }

    private static byte[] bytes(Instant time, String event, Members members) {
        try (ByteArrayBuilder out = new ByteArrayBuilder();
                JsonGenerator json = JSON.createGenerator(out)) {
            AuditLine line = new AuditLine(json);
            json.writeStartObject();
            line.member("time", time.truncatedTo(ChronoUnit.MILLIS).toString());
            line.member("event", event);
            members.to(line);
            json.writeEndObject();
            json.flush();
            out.append('\n');
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a line in memory cannot fail", e);
        }
    }

    private void member(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private void who(Origin origin, @Nullable String caller, Tenant tenant) throws IOException {
        member("request", origin.httpRequestId());
        member("caller", caller);
        member("organization", tenant.organizationId());
        member("token", tenant.token());
    }

    private void tool(ObservedTool tool) throws IOException {
        member("tool", tool.name());
        if (tool.effectOfTool() != null) {
            member("effect", tool.effectOfTool().name().toLowerCase(Locale.ROOT));
        }
    }

    private void end(Ending ending) throws IOException {
        member("outcome", ending.status().id());
        member("error", ending.errorKind());
        json.writeNumberField("duration_ms", TimeUnit.NANOSECONDS.toMillis(ending.durationNanos()));
        json.writeNumberField("response_bytes", ending.responseBytes());
    }

    private void from(Origin origin) throws IOException {
        member("session", origin.sessionFingerprint());
        member("transport", origin.transport().id());
        member("address", origin.clientAddress());
    }

    private void client(ClientProgram client) throws IOException {
        member("client", (client.name() + " " + client.version()).strip());
        member("client_family", client.family().id());
    }
}
