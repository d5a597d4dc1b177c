package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpServerExchange;
import io.xyte.mcp.core.observe.Origin;
import io.xyte.mcp.core.observe.Transport;
import org.jspecify.annotations.Nullable;

/** Where messages of HTTP requests come from. */
public final class Origins {
    private Origins() {}

    /**
     * The origin of a message.
     *
     * @param session tells its session from others and opens none; null without a session
     * @param bytes of the message
     */
    public static Origin of(HttpServerExchange exchange, Transport transport, @Nullable String session, int bytes) {
        return new Origin(transport, address(exchange), RequestId.of(exchange), session, bytes);
    }

    /** The client's network address. */
    public static String address(HttpServerExchange exchange) {
        return ClientAddress.of(exchange).toString();
    }
}
