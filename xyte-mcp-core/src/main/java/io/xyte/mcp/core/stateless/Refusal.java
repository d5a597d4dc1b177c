package io.xyte.mcp.core.stateless;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.jsonrpc.ErrorCode;

/** A request that this era turns away before, or instead of, a result. */
final class Refusal extends Exception {
    private final transient ErrorCode code;
    private final transient ObjectNode data;

    Refusal(ErrorCode code, String words, ObjectNode data) {
        super(words, null, false, false);
        this.code = code;
        this.data = data;
    }

    Refusal(ErrorCode code, String words) {
        this(code, words, JsonNodeFactory.instance.objectNode());
    }

    ErrorCode code() {
        return code;
    }

    /** The error's {@code data}; empty if it has none. */
    ObjectNode data() {
        return data;
    }
}
