package io.xyte.mcp.stdio.bridge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;

/** What a client is told when its request has no answer of the server's. */
final class Failures {
    private Failures() {}

    /** For a tool call a result that the model reads, else a JSON-RPC error. */
    static byte[] answer(Call call, RemoteException failure) {
        if (call.repeatable()) {
            return JsonRpc.error(call.request().id(), ErrorCode.UPSTREAM_FAILED, failure.getMessage())
                    .json();
        }
        ObjectNode result = JsonRpc.MAPPER.createObjectNode();
        result.putArray("content").addObject().put("type", "text").put("text", words(failure));
        result.put("isError", true);
        if (call.stateless()) {
            result.put("resultType", "complete");
        }
        return JsonRpc.result(call.request().id(), result).json();
    }

    private static String words(RemoteException failure) {
        return failure.getMessage()
                + switch (failure.kind()) {
                    case UNCLEAR ->
                        " The call may have happened: read the target before anything else, and never"
                                + " repeat it blindly.";
                    case NOT_SENT, REFUSED, SESSION_ENDED, OTHER_TRANSPORT -> " The call was not made.";
                };
    }
}
