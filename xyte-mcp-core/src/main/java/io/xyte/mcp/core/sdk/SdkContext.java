package io.xyte.mcp.core.sdk;

import io.modelcontextprotocol.common.McpTransportContext;
import io.xyte.mcp.core.catalog.CallContext;
import org.jspecify.annotations.Nullable;

/** Carries our typed context through the SDK, which knows a transport context as a map only. */
record SdkContext(CallContext call) implements McpTransportContext {

    static CallContext call(McpTransportContext context) {
        return ((SdkContext) context).call();
    }

    @Override
    public @Nullable Object get(String key) {
        return null;
    }
}
