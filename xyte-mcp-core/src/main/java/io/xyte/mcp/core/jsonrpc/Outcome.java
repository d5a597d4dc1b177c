package io.xyte.mcp.core.jsonrpc;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came of a request, before it is an answer to an id. */
public sealed interface Outcome {

    /**
     * The method's result.
     *
     * @param value anything that {@link JsonRpc#MAPPER} writes as an object
     */
    record Result(Object value) implements Outcome {}

    /**
     * A JSON-RPC error, fit for the client.
     *
     * @param value with {@code code} and {@code message}
     */
    record Error(ObjectNode value) implements Outcome {

        /** An error without data. */
        public static Error of(ErrorCode code, String words) {
            return new Error(
                    JsonRpc.MAPPER.createObjectNode().put("code", code.number()).put("message", words));
        }
    }

    /**
     * Something that we did wrong.
     *
     * @param detail for our log only
     */
    record Bug(String detail) implements Outcome {}
}
