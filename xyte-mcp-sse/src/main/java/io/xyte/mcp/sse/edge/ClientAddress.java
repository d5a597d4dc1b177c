package io.xyte.mcp.sse.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from: the other end of its connection, or whom a trusted proxy names. For limits, log and audit;
 * never for a decision about who the caller is.
 *
 * @param ip the address; it is never looked up by name
 */
public record ClientAddress(InetAddress ip) {
    private static final AttachmentKey<ClientAddress> ADDRESS = AttachmentKey.create(ClientAddress.class);
    /** A household or a machine has that much of IPv6 to itself. */
    private static final int NETWORK_BYTES = 8;

    /** The address of a request. */
    public static ClientAddress of(HttpServerExchange exchange) {
        ClientAddress known = exchange.getAttachment(ADDRESS);
        return known == null ? peer(exchange) : known;
    }

    /** The other end of the connection. */
    private static ClientAddress peer(HttpServerExchange exchange) {
        return new ClientAddress(
                exchange.getConnection().getPeerAddress(InetSocketAddress.class).getAddress());
    }

    /** The stage of the pipeline that finds the address. */
    public static HttpHandler stage(TrustedProxies proxies, HttpHandler next) {
        return exchange -> {
            exchange.putAttachment(
                    ADDRESS, new ClientAddress(proxies.client(peer(exchange).ip(), exchange.getRequestHeaders())));
            next.handleRequest(exchange);
        };
    }

    /** What limits count by: the address, of IPv6 its network of 64 bits, for one client has all addresses of that. */
    public ClientAddress network() {
        if (!(ip instanceof Inet6Address)) {
            return this;
        }
        byte[] bytes = ip.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return new ClientAddress(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }

    /** The address in numbers. */
    @Override
    public String toString() {
        return ip.getHostAddress();
    }
}
