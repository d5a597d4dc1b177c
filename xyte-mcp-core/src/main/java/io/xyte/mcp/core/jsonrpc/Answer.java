package io.xyte.mcp.core.jsonrpc;

import java.util.OptionalInt;

/**
 * The answer to one request.
 *
 * @param json the whole JSON-RPC message in UTF-8, on one line
 * @param errorCode the code if it is a JSON-RPC error, else empty
 */
public record Answer(byte[] json, OptionalInt errorCode) {

    /** Whether it is a JSON-RPC error; a tool's own failure is not. */
    public boolean error() {
        return errorCode.isPresent();
    }
}
