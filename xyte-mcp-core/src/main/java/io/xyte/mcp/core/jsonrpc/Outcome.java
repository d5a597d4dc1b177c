package io.xyte.mcp.core.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came of a request, before it is the answer to an id. */
public sealed interface Outcome {

    /** The answer to the request of this id. */
    Answer answer(JsonNode id);

    /**
     * The method's result.
     *
     * @param value anything that {@link JsonRpc#MAPPER} writes as an object
     */
    record Result(Object value) implements Outcome {
        @Override
        public Answer answer(JsonNode id) {
            return JsonRpc.result(id, value);
        }
    }

    /**
     * A JSON-RPC error, fit for the client.
     *
     * @param value with {@code code} and {@code message}
     */
    record Error(ObjectNode value) implements Outcome {
        @Override
        public Answer answer(JsonNode id) {
            return JsonRpc.error(id, value);
        }
    }
}
