package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.spec.McpError;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.jsonrpc.ErrorCode;

/** The catalogue's failures outside tool calls in the SDK's words. */
final class SdkErrors {
    private SdkErrors() {}

    static McpError resource(CatalogException e) {
        return error(e, ErrorCode.RESOURCE_NOT_FOUND);
    }

    static McpError promptOrCompletion(CatalogException e) {
        return error(e, ErrorCode.INVALID_PARAMS);
    }

    private static McpError error(CatalogException e, ErrorCode notFound) {
        ErrorCode code = switch (e.kind()) {
            case NOT_FOUND -> notFound;
            case INVALID_ARGUMENT -> ErrorCode.INVALID_PARAMS;
            case UPSTREAM -> ErrorCode.UPSTREAM_FAILED;
            case INTERNAL -> ErrorCode.INTERNAL_ERROR;
            case RATE_LIMITED -> ErrorCode.RATE_LIMITED;
        };
        return McpError.builder(code.number()).message(e.getMessage()).build();
    }
}
