package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of all sessions and wires over one catalogue. Thread-safe; blocks while a call runs. */
public final class McpEngine {
    private static final Logger LOG = LoggerFactory.getLogger(McpEngine.class);

    private final SdkServer sdk;

    /** An engine over a catalogue. */
    public McpEngine(Catalog catalog, ServerInfo info) {
        this.sdk = new SdkServer(catalog, info);
    }

    /** Answers a request on the calling thread. Throws nothing: what we did wrong is a fixed text with an id. */
    public Answer answer(Message.Request request, CallContext context) {
        try {
            Params.check(request.method(), request.params());
            return answer(request, sdk.handle(request, context));
        } catch (Refusal refusal) {
            return JsonRpc.error(request.id(), refusal.code(), refusal.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError bug) {
            return internalError(request.id(), bug);
        }
    }

    private static Answer answer(Message.Request request, JSONRPCResponse response) {
        JSONRPCResponse.JSONRPCError error = response.error();
        if (error == null) {
            return JsonRpc.result(request.id(), response.result());
        }
        if (error.code() == ErrorCode.METHOD_NOT_FOUND.number()) {
            String words = "Method not found: " + Params.shown(request.method());
            return JsonRpc.error(request.id(), ErrorCode.METHOD_NOT_FOUND, words);
        }
        return JsonRpc.error(request.id(), error.code(), error);
    }

    private static Answer internalError(JsonNode id, Throwable bug) {
        String incident = UUID.randomUUID().toString();
        LOG.error("internal error {}", incident, bug);
        return JsonRpc.error(
                id, ErrorCode.INTERNAL_ERROR, "Internal error. It is logged at the server under " + incident + ".");
    }
}
