package io.xyte.mcp.core.jsonrpc;

/** Error codes of JSON-RPC 2.0 (section 5.1) and of MCP. */
public enum ErrorCode {
    PARSE_ERROR(-32700),
    INVALID_REQUEST(-32600),
    METHOD_NOT_FOUND(-32601),
    INVALID_PARAMS(-32602),
    INTERNAL_ERROR(-32603),
    /** The Xyte API refused, or gave no usable answer, outside a tool call. */
    UPSTREAM_FAILED(-32001),
    /** The server takes no more work at the moment. */
    SERVER_BUSY(-32000),
    /** The caller asks too much; a little later is soon enough. */
    RATE_LIMITED(-32010),
    /** Stateless era: an HTTP header does not say what the body says. */
    HEADER_MISMATCH(-32020),
    /** Stateless era: the request needs a capability that the client did not declare. */
    MISSING_CLIENT_CAPABILITY(-32021),
    /** Stateless era: the request's revision is not spoken here. */
    UNSUPPORTED_VERSION(-32022),
    /** Session era, specification section "Resources, error handling". */
    RESOURCE_NOT_FOUND(-32002);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }
}
