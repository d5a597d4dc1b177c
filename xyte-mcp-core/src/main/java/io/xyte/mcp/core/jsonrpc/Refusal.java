package io.xyte.mcp.core.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that is answered with an error for the client program. The message says what is allowed. */
public final class Refusal extends Exception {
    private final ErrorCode code;
    private final transient ObjectNode data;

    /**
     * A refusal that says more than words.
     *
     * @param data the error's {@code data}; empty for none
     */
    public Refusal(ErrorCode code, String words, ObjectNode data) {
        super(words, null, false, false);
        this.code = code;
        this.data = data;
    }

    /** A refusal in words. */
    public Refusal(ErrorCode code, String words) {
        this(code, words, JsonRpc.MAPPER.createObjectNode());
    }

    /** A refusal of parameters. */
    public static Refusal invalidParams(String words) {
        return new Refusal(ErrorCode.INVALID_PARAMS, "Invalid params: " + words);
    }

    /** What the client did wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The answer to the request of this id. */
    public Answer answer(JsonNode id) {
        ObjectNode error =
                JsonRpc.MAPPER.createObjectNode().put("code", code.number()).put("message", getMessage());
        if (!data.isEmpty()) {
            error.set("data", data);
        }
        return JsonRpc.error(id, error);
    }
}
