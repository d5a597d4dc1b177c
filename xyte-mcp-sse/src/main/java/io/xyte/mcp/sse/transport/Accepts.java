package io.xyte.mcp.sse.transport;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The forms of an answer that a client takes. The specification wants it to name both; what it leaves out is not sent.
 *
 * @param json one JSON object
 * @param events a stream of events
 */
record Accepts(boolean json, boolean events) {
    private static final Set<String> JSON = Set.of("application/json", "application/*", "*/*");
    private static final Set<String> EVENTS = Set.of("text/event-stream", "text/*", "*/*");

    static Accepts of(HeaderMap headers) {
        HeaderValues sent = headers.get(Headers.ACCEPT);
        if (sent == null) {
            return new Accepts(true, true);
        }
        Set<String> types = sent.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(Accepts::withoutParameters)
                .collect(Collectors.toSet());
        return new Accepts(
                types.stream().anyMatch(JSON::contains), types.stream().anyMatch(EVENTS::contains));
    }

    private static String withoutParameters(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
