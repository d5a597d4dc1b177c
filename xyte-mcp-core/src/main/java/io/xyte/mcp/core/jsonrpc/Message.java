package io.xyte.mcp.core.jsonrpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON-RPC 2.0 message from a client, its form already checked. */
public sealed interface Message {

    /**
     * Wants an answer.
     *
     * @param id a string or an integer, unique among the requests in flight of a session
     * @param method for example {@code tools/call}
     * @param params empty if the client sent none
     */
    record Request(JsonNode id, String method, ObjectNode params) implements Message {

        /** The request's {@code _meta}; empty if the client sent none. */
        public ObjectNode meta() {
            return params.path("_meta") instanceof ObjectNode meta ? meta : params.objectNode();
        }
    }

    /**
     * Wants no answer, not even to parameters that are no object.
     *
     * @param method for example {@code notifications/cancelled}
     * @param params empty if the client sent none that are an object
     */
    record Notification(String method, ObjectNode params) implements Message {}

    /**
     * Answers a request of the server.
     *
     * @param id of that request
     * @param outcome the whole message, with {@code result} or {@code error}
     */
    record Response(JsonNode id, ObjectNode outcome) implements Message {}
}
