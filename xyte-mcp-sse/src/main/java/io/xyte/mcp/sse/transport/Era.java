package io.xyte.mcp.sse.transport;

import io.xyte.mcp.core.jsonrpc.ErrorCode;
import java.util.Set;

/** The two ways to speak MCP over HTTP, which give JSON-RPC errors different statuses. */
enum Era {
    /** Revisions up to 2025-11-25. Errors of a method are answers like others. */
    SESSION {
        @Override
        int status(int errorCode) {
            return errorCode == ErrorCode.INVALID_REQUEST.number() ? 400 : 200;
        }
    },
    /** Revision 2026-07-28. Whoever reads only the status is told that the request was at fault. */
    STATELESS {
        @Override
        int status(int errorCode) {
            if (errorCode == ErrorCode.METHOD_NOT_FOUND.number()) {
                return 404;
            }
            return FAULTS.contains(errorCode) ? 400 : 200;
        }
    };

    private static final Set<Integer> FAULTS = Set.of(
            ErrorCode.PARSE_ERROR.number(),
            ErrorCode.INVALID_REQUEST.number(),
            ErrorCode.INVALID_PARAMS.number(),
            ErrorCode.HEADER_MISMATCH.number(),
            ErrorCode.MISSING_CLIENT_CAPABILITY.number(),
            ErrorCode.UNSUPPORTED_VERSION.number());

    /** The status of an answer that is the whole response; the code is 0 if it is no error. */
    abstract int status(int errorCode);
}
