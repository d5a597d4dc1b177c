package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.catalog.Progress;
import io.xyte.mcp.core.jsonrpc.JsonRpc;

/** The notifications that go before the answer of one request; after it, or once it is cancelled, none goes out. */
final class Notifications {
    private final InFlight call;
    private final ReplyTo replies;

    Notifications(InFlight call, ReplyTo replies) {
        this.call = call;
        this.replies = replies;
    }

    void log(LogLevel level, JsonNode data) {
        ObjectNode params = JsonRpc.MAPPER.createObjectNode().put("level", level.id());
        params.set("data", data);
        send("notifications/message", params);
    }

    /**
     * @param token as the client sent it; missing if it wants no progress
     */
    Progress progress(JsonNode token) {
        if (!token.isTextual() && !token.isIntegralNumber()) {
            return Progress.IGNORED;
        }
        return (done, total, message) -> {
            ObjectNode params = JsonRpc.MAPPER.createObjectNode();
            params.set("progressToken", token);
            params.put("progress", done).put("total", total).put("message", message);
            send("notifications/progress", params);
        };
    }

    /** Lets go of the connection that they go over. */
    void closeStream() {
        call.whileRunning(replies::closeStream);
    }

    private void send(String method, ObjectNode params) {
        call.whileRunning(() -> replies.send(JsonRpc.notification(method, params)));
    }
}
