package io.xyte.mcp.core.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** A message that cannot be answered with a result. The message text goes to the client program. */
public final class ProtocolException extends Exception {

    private final transient JsonNode id;
    private final ErrorCode code;

    ProtocolException(JsonNode id, ErrorCode code, String words) {
        super(words, null, false, false);
        this.id = id;
        this.code = code;
    }

    ProtocolException(ErrorCode code, String words) {
        this(NullNode.getInstance(), code, words);
    }

    /** What the client did wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The error answer, with the request's id where it could be read. */
    public Answer answer() {
        return JsonRpc.error(id, code, getMessage());
    }
}
