package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.jsonrpc.JsonRpc;

/** The notifications that go before an answer. */
final class Notifications {
    private Notifications() {}

    static byte[] log(LogLevel level, JsonNode data) {
        ObjectNode params = JsonRpc.MAPPER.createObjectNode().put("level", level.id());
        params.set("data", data);
        return JsonRpc.notification("notifications/message", params);
    }

    static byte[] progress(JsonNode token, double done, double total, String message) {
        ObjectNode params = JsonRpc.MAPPER.createObjectNode();
        params.set("progressToken", token);
        params.put("progress", done).put("total", total).put("message", message);
        return JsonRpc.notification("notifications/progress", params);
    }
}
