package io.xyte.mcp.sse.limit;

import io.undertow.server.HttpServerExchange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Names clients by their addresses. */
final class Addresses {
    private static final int IPV6_NETWORK_BYTES = 8;

    private Addresses() {}

    /** What a request is counted under. */
    static String of(HttpServerExchange exchange) {
        return name(exchange.getSourceAddress().getAddress());
    }

    /** The address; of IPv6 the first 64 bits, for the others are the client's to choose. */
    static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, IPV6_NETWORK_BYTES)
                : address.getHostAddress();
    }
}
