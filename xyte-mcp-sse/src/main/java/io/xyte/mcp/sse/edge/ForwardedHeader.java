package io.xyte.mcp.sse.edge;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header in which proxies name the client. */
public enum ForwardedHeader {
    X_FORWARDED_FOR("X-Forwarded-For") {
        @Override
        String address(String hop) {
            return hop;
        }
    },
    /** RFC 7239. */
    FORWARDED("Forwarded") {
        @Override
        String address(String hop) {
            Matcher address = FOR.matcher(hop);
            return address.find() ? address.group(1).replace("\"", "") : "";
        }
    };

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=(\"[^\"]*\"|[^;\\s]*)");
    /** No chain of proxies is longer, and nobody is to make us read more. */
    private static final int MAX_HOPS = 32;

    private final HttpString name;

    ForwardedHeader(String name) {
        this.name = HttpString.tryFromString(name);
    }

    /** The address that one element of the header names; empty if it names none. */
    abstract String address(String hop);

    /** The addresses in the order of the hops, the last ones if there are too many. */
    List<String> hops(HeaderMap headers) {
        HeaderValues lines = headers.get(name);
        if (lines == null) {
            return List.of();
        }
        List<String> hops = Arrays.stream(String.join(",", lines).split(",", -1))
                .map(hop -> address(hop.strip()))
                .toList();
        return hops.subList(Math.max(0, hops.size() - MAX_HOPS), hops.size());
    }

    /** The header's name as it is written. */
    @Override
    public String toString() {
        return name.toString();
    }
}
