package io.xyte.mcp.sse.edge;

import io.undertow.util.NetworkUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that are written in numbers. Names are never looked up: whoever sends one must not choose whom we ask. */
final class IpAddress {
    private static final Pattern IPV4 = Pattern.compile(NetworkUtils.IP4_EXACT);
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("([0-9.]{7,15}):\\d{1,5}");
    private static final Pattern IPV6_IN_BRACKETS = Pattern.compile("\\[([0-9a-fA-F:.]{2,45})](:\\d{1,5})?");
    private static final Pattern MAPPED = Pattern.compile("(?i)::ffff:([0-9.]{7,15})");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]{2,39}");

    private IpAddress() {}

    /** The address, or empty if this is none. */
    static Optional<InetAddress> parse(String text) {
        var mapped = MAPPED.matcher(text);
        String numbers = mapped.matches() ? mapped.group(1) : text;
        try {
            if (IPV4.matcher(numbers).matches()) {
                return Optional.of(NetworkUtils.parseIpv4Address(numbers));
            }
            return IPV6.matcher(numbers).matches() && numbers.indexOf(':') >= 0
                    ? Optional.of(NetworkUtils.parseIpv6Address(numbers))
                    : Optional.empty();
        } catch (IOException | RuntimeException noAddress) {
            return Optional.empty();
        }
    }

    /** The address of a hop as proxies write it: with or without brackets and port. */
    static Optional<InetAddress> parseHop(String text) {
        var withPort = IPV4_WITH_PORT.matcher(text);
        if (withPort.matches()) {
            return parse(withPort.group(1));
        }
        var inBrackets = IPV6_IN_BRACKETS.matcher(text);
        return parse(inBrackets.matches() ? inBrackets.group(1) : text);
    }
}
