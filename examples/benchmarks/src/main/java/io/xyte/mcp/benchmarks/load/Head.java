package io.xyte.mcp.benchmarks.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Status and header fields of a response.
 *
 * @param fields by name in lower case; of a name that comes twice the last
 */
record Head(int status, Map<String, String> fields) {
    /** Before there is one. */
    static final Head NONE = new Head(0, Map.of());

    /**
     * Reads the text before the empty line.
     *
     * @throws IOException if it is not the head of an HTTP/1.1 response
     */
    static Head parse(String text) throws IOException {
        String[] lines = text.split("\r\n");
        if (!lines[0].startsWith("HTTP/1.1 ") || lines[0].length() < 12) {
            throw new IOException("not an HTTP/1.1 response");
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 0) {
                throw new IOException("a header line without a colon");
            }
            fields.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).trim());
        }
        return new Head(Integer.parseInt(lines[0].substring(9, 12)), fields);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    boolean chunked() {
        return field("transfer-encoding").filter("chunked"::equalsIgnoreCase).isPresent();
    }

    boolean eventStream() {
        return field("content-type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }
}
