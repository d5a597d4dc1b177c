package io.xyte.mcp.stdio.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers of the stateless era, which repeat what the body says (specification 2026-07-28, "Transports"). */
final class RequestHeaders {
    static final String VERSION = "MCP-Protocol-Version";
    private static final String VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final String ENCODED = "=?base64?";

    private RequestHeaders() {}

    static Map<String, String> of(String method, ObjectNode params) {
        Map<String, String> headers = new LinkedHashMap<>();
        String version = params.path("_meta").path(VERSION_KEY).textValue();
        if (version != null) {
            headers.put(VERSION, encoded(version));
        }
        headers.put("Mcp-Method", encoded(method));
        String name = name(method, params);
        if (!name.isEmpty()) {
            headers.put("Mcp-Name", encoded(name));
        }
        return headers;
    }

    private static String name(String method, ObjectNode params) {
        return switch (method) {
            case "tools/call", "prompts/get" -> params.path("name").asText("");
            case "resources/read" -> params.path("uri").asText("");
            default -> "";
        };
    }

    /** As it is if a header can hold it, else in the specification's Base64 form. */
    static String encoded(String value) {
        if (PLAIN.matcher(value).matches() && !value.startsWith(ENCODED)) {
            return value;
        }
        return ENCODED + Base64.getEncoder().encodeToString(value.getBytes(UTF_8)) + "?=";
    }
}
