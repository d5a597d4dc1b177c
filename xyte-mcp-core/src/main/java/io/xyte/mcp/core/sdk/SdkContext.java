package io.xyte.mcp.core.sdk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.spec.McpError;
import io.xyte.mcp.core.catalog.CallContext;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Carries our typed context through the SDK, which knows a transport context as a map only. For one request. */
public final class SdkContext implements McpTransportContext {
    private final CallContext call;
    private final ObjectNode params;
    private @Nullable RuntimeException bug;

    /** @param params of the request, as the client sent them */
    SdkContext(CallContext call, ObjectNode params) {
        this.call = call;
        this.params = params;
    }

    /** The arguments of a tool's call as they came: the SDK's own form of them would have to be turned back. */
    static ObjectNode arguments(McpTransportContext context) {
        return ((SdkContext) context).params.path("arguments") instanceof ObjectNode sent
                ? sent
                : JsonNodeFactory.instance.objectNode();
    }

    /** Runs the catalogue's part of a request; what it throws unasked is kept, for the SDK passes on the message only. */
    public static <T> T run(McpTransportContext context, Function<CallContext, T> work) {
        SdkContext ours = (SdkContext) context;
        try {
            return work.apply(ours.call);
        } catch (McpError worded) {
            throw worded;
        } catch (RuntimeException bug) {
            ours.bug = bug;
            throw bug;
        }
    }

    /** What the catalogue's part threw and ought not to have. */
    Optional<RuntimeException> bug() {
        return Optional.ofNullable(bug);
    }

    @Override
    public @Nullable Object get(String key) {
        return null;
    }
}
