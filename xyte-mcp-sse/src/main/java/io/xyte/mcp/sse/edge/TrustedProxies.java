package io.xyte.mcp.sse.edge;

import io.undertow.util.HeaderMap;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The proxies that are believed when they say for whom they speak.
 *
 * @param ranges their addresses; none if nobody is believed
 * @param header the one header that they write; another one would be the client's own
 */
public record TrustedProxies(List<AddressRange> ranges, ForwardedHeader header) {
    public static final TrustedProxies NONE = new TrustedProxies(List.of(), ForwardedHeader.X_FORWARDED_FOR);

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Reads a list of addresses and ranges.
     *
     * @throws IllegalArgumentException if one is none; the message quotes it
     */
    public static TrustedProxies of(List<String> addresses, ForwardedHeader header) {
        return new TrustedProxies(addresses.stream().map(AddressRange::of).toList(), header);
    }

    /** Whether anybody is believed. */
    public boolean declared() {
        return !ranges.isEmpty();
    }

    /** Whether this is the address of a proxy that is believed. */
    public boolean trusts(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * The client behind the proxies: the last one in the header that is no trusted proxy itself, for what stands before it
     * could be its own invention.
     */
    InetAddress client(InetAddress peer, HeaderMap headers) {
        InetAddress client = peer;
        List<String> hops = ranges.isEmpty() ? List.of() : header.hops(headers);
        for (int i = hops.size() - 1; i >= 0 && trusts(client); i--) {
            Optional<InetAddress> hop = IpAddress.parseHop(hops.get(i));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
        }
        return client;
    }
}
