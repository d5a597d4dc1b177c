package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of all sessions and wires over one catalogue. Thread-safe; blocks while a call runs. */
public final class McpEngine {
    private static final Logger LOG = LoggerFactory.getLogger(McpEngine.class);

    private final Catalog catalog;
    private final SdkServer sdk;

    /** An engine over a catalogue. */
    public McpEngine(Catalog catalog, ServerInfo info) {
        this.catalog = catalog;
        this.sdk = new SdkServer(catalog, info);
    }

    /** Answers a request on the calling thread. Throws nothing: what we did wrong is a fixed text with an id. */
    public Answer answer(Message.Request request, CallContext context) {
        try {
            Params.check(request.method(), request.params());
            checkTool(request, context);
            return answer(request.id(), sdk.handle(request, context));
        } catch (InvalidParams invalid) {
            return JsonRpc.error(request.id(), ErrorCode.INVALID_PARAMS, invalid.getMessage());
        } catch (RuntimeException bug) {
            return internalError(request.id(), bug);
        }
    }

    /** The SDK's filter guards lists only, and its words for an unknown tool name another one. */
    private void checkTool(Message.Request request, CallContext context) throws InvalidParams {
        if (request.method().equals("tools/call")) {
            String name = request.params().path("name").textValue();
            if (catalog.tool(name, context.caller().access()).isEmpty()) {
                throw new InvalidParams("Unknown tool: " + Params.shown(name));
            }
        }
    }

    private static Answer answer(JsonNode id, JSONRPCResponse response) {
        if (response.error() == null) {
            return JsonRpc.result(id, response.result());
        }
        int code = response.error().code();
        if (code == ErrorCode.INTERNAL_ERROR.number()) {
            // the SDK puts the exception's own words into this one
            return internalError(id, new IllegalStateException(response.error().message()));
        }
        ObjectNode error = JsonRpc.MAPPER.valueToTree(response.error());
        return JsonRpc.error(id, code, error);
    }

    private static Answer internalError(JsonNode id, RuntimeException bug) {
        String incident = UUID.randomUUID().toString();
        LOG.error("internal error {}", incident, bug);
        return JsonRpc.error(
                id, ErrorCode.INTERNAL_ERROR, "Internal error. It is logged at the server under " + incident + ".");
    }
}
