package io.xyte.mcp.core.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.ServerCard;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import java.util.Map;

/** What every result of this era carries beside the method's own members. */
final class Results {
    private static final String SERVER_INFO_KEY = "io.modelcontextprotocol/serverInfo";

    /** How long a client may keep a result, in milliseconds (specification 2026-07-28, "Caching"). */
    private static final Map<String, Integer> TTL_MILLIS = Map.of(
            StatelessEra.DISCOVER,
            300_000,
            "tools/list",
            60_000,
            "prompts/list",
            60_000,
            "resources/list",
            60_000,
            "resources/templates/list",
            60_000,
            "resources/read",
            0); // devices change at any time

    private final ServerCard card;

    Results(ServerCard card) {
        this.card = card;
    }

    ObjectNode discover() {
        ObjectNode result = JsonRpc.MAPPER.createObjectNode();
        result.putArray("supportedVersions").add(StatelessEra.VERSION);
        result.set("capabilities", card.capabilities());
        result.put("instructions", card.instructions());
        return complete(StatelessEra.DISCOVER, result);
    }

    ObjectNode complete(String method, ObjectNode result) {
        result.put("resultType", "complete");
        if (TTL_MILLIS.containsKey(method)) {
            // what a caller sees depends on the caller
            result.put("ttlMs", TTL_MILLIS.get(method)).put("cacheScope", "private");
        }
        return signed(result);
    }

    ObjectNode inputRequired(ObjectNode inputRequests, String requestState) {
        ObjectNode result = JsonRpc.MAPPER.createObjectNode().put("resultType", "input_required");
        result.set("inputRequests", inputRequests);
        return signed(result.put("requestState", requestState));
    }

    private ObjectNode signed(ObjectNode result) {
        result.withObject("_meta").set(SERVER_INFO_KEY, card.info());
        return result;
    }

    /** This era has no code of its own for a resource that is not there. */
    ObjectNode error(ObjectNode error) {
        return error.path("code").intValue() == ErrorCode.RESOURCE_NOT_FOUND.number()
                ? error.put("code", ErrorCode.INVALID_PARAMS.number())
                : error;
    }
}
