package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.observe.ClientProgram;
import io.xyte.mcp.core.observe.ObservedRequest;
import io.xyte.mcp.core.observe.ObservedTool;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.sdk.SdkServer;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What listeners may know of a request. */
final class RequestFacts {
    private static final String UNKNOWN = "unknown";
    private static final Set<String> METHODS = Set.of(
            "initialize",
            "ping",
            "server/discover",
            "tools/list",
            "tools/call",
            "resources/list",
            "resources/templates/list",
            "resources/read",
            "resources/subscribe",
            "resources/unsubscribe",
            "subscriptions/listen",
            "prompts/list",
            "prompts/get",
            "completion/complete",
            "logging/setLevel");
    private static final String CLIENT_KEY = "io.modelcontextprotocol/clientInfo";
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern UNFIT_FOR_LOGS = Pattern.compile("[^\\x21-\\x7e]");
    private static final int MAX_ID = 64;

    private final SdkServer server;

    RequestFacts(SdkServer server) {
        this.server = server;
    }

    ObservedRequest of(Message.Request request, Caller sender, Origin origin, ClientState session) {
        boolean stateless = StatelessEra.claims(request);
        return new ObservedRequest(
                METHODS.contains(request.method()) ? request.method() : UNKNOWN,
                tool(request),
                sender.fingerprint(),
                sender.tenant(),
                id(request.id()),
                stateless ? statelessVersion(request) : sessionVersion(request, session),
                stateless ? program(request.meta().path(CLIENT_KEY)) : program(request, session),
                origin,
                traceparent(request.meta().path("traceparent")));
    }

    private @Nullable ObservedTool tool(Message.Request request) {
        if (!request.method().equals("tools/call")) {
            return null;
        }
        return server.tool(request.params().path("name").asText())
                .map(tool -> new ObservedTool(tool.name(), tool.effect()))
                .orElse(ObservedTool.UNKNOWN);
    }

    private static String id(JsonNode id) {
        String text = id.asText();
        String bounded = text.length() > MAX_ID ? text.substring(0, MAX_ID) : text;
        return UNFIT_FOR_LOGS.matcher(bounded).replaceAll("?");
    }

    private static String statelessVersion(Message.Request request) {
        boolean known = StatelessEra.VERSION.equals(
                request.meta().path(StatelessEra.VERSION_KEY).textValue());
        return known ? StatelessEra.VERSION : UNKNOWN;
    }

    private static String sessionVersion(Message.Request request, ClientState session) {
        return request.method().equals("initialize") ? negotiated(request.params()) : session.protocolVersion();
    }

    private static ClientProgram program(Message.Request request, ClientState session) {
        return request.method().equals("initialize") ? program(request.params().path("clientInfo")) : session.program();
    }

    /** A client that asks for a revision which is not spoken here is offered the newest one of the era. */
    static String negotiated(JsonNode initialize) {
        String asked = initialize.path("protocolVersion").asText();
        return SdkServer.SESSION_ERA.contains(asked)
                ? asked
                : SdkServer.SESSION_ERA.get(SdkServer.SESSION_ERA.size() - 1);
    }

    static ClientProgram program(JsonNode clientInfo) {
        return clientInfo.isObject()
                ? ClientProgram.of(
                        clientInfo.path("name").asText(),
                        clientInfo.path("version").asText())
                : ClientProgram.UNKNOWN;
    }

    private static @Nullable String traceparent(JsonNode sent) {
        String text = sent.asText();
        return TRACEPARENT.matcher(text).matches() ? text : null;
    }
}
