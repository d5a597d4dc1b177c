package io.xyte.mcp.sse.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Refusal;
import io.xyte.mcp.core.sdk.MirroredArgument;
import io.xyte.mcp.core.stateless.StatelessEra;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of the stateless era, which repeat what the body says so that proxies need not read it (specification
 * 2026-07-28, "Server Validation").
 */
final class StatelessHeaders {
    private static final HttpString METHOD = HttpString.tryFromString("Mcp-Method");
    private static final String PARAM = "Mcp-Param-";
    private static final HttpString NAME = HttpString.tryFromString("Mcp-Name");
    /** The parameter that {@code Mcp-Name} repeats, by method. */
    private static final Map<String, String> NAMED =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private static final String ENCODED_START = "=?base64?";
    private static final String ENCODED_END = "?=";

    private StatelessHeaders() {}

    /** Whether the headers say that the request is of this era. */
    static boolean claim(HeaderMap headers) {
        return StatelessEra.VERSION.equals(headers.getFirst(Requirements.PROTOCOL_VERSION));
    }

    /**
     * Compares headers and body. A body that does not name its revision is at fault itself, whatever the headers say.
     *
     * @throws Refusal if one is missing or says something else
     */
    static void check(HeaderMap headers, Message.Request request, Mirrored mirrored) throws Refusal {
        JsonNode version = request.meta().path(StatelessEra.VERSION_KEY);
        if (!version.isTextual()) {
            throw Refusal.invalidParams("_meta." + StatelessEra.VERSION_KEY + " must be a string");
        }
        compare(headers, Requirements.PROTOCOL_VERSION, version.textValue());
        compare(headers, METHOD, request.method());
        JsonNode name = request.params().path(NAMED.getOrDefault(request.method(), ""));
        if (name.isTextual()) {
            compare(headers, NAME, name.textValue());
        }
        if (request.method().equals("tools/call") && name.isTextual()) {
            JsonNode arguments = request.params().path("arguments");
            for (MirroredArgument argument : mirrored.of(name.textValue())) {
                compare(headers, argument, argument.in(arguments));
            }
        }
    }

    /** Knows which arguments of a tool a header repeats. */
    @FunctionalInterface
    interface Mirrored {
        List<MirroredArgument> of(String tool) throws Refusal;
    }

    /** Objects and arrays have no form in a header: what should not be there is for the tool to say. */
    private static void compare(HeaderMap headers, MirroredArgument argument, JsonNode value) throws Refusal {
        HttpString header = HttpString.tryFromString(PARAM + argument.header());
        if (value.isValueNode() && !value.isNull()) {
            compare(headers, header, value.asText());
        } else if ((value.isMissingNode() || value.isNull()) && headers.contains(header)) {
            throw mismatch(header + " repeats what the body does not say");
        }
    }

    private static void compare(HeaderMap headers, HttpString header, String inBody) throws Refusal {
        HeaderValues sent = headers.get(header);
        if (sent == null) {
            throw mismatch(header + " is missing");
        }
        if (sent.size() != 1 || !decoded(header, sent.getFirst()).equals(Optional.of(inBody))) {
            throw mismatch(header + " does not say what the body says");
        }
    }

    /** Empty if no text can be read from it. */
    private static Optional<String> decoded(HttpString header, String value) {
        if (!value.chars().allMatch(c -> c == '\t' || c >= ' ' && c <= '~')) {
            return Optional.empty();
        }
        if (!mayBeEncoded(header) || !encoded(value)) {
            return Optional.of(value);
        }
        try {
            String base64 = value.substring(ENCODED_START.length(), value.length() - ENCODED_END.length());
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean canonical =
                    Base64.getEncoder().encodeToString(bytes).equals(base64); // Java forgives missing padding
            return canonical ? Optional.of(new String(bytes, UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static boolean mayBeEncoded(HttpString header) {
        return !header.equals(METHOD) && !header.equals(Requirements.PROTOCOL_VERSION);
    }

    private static boolean encoded(String value) {
        return value.startsWith(ENCODED_START)
                && value.endsWith(ENCODED_END)
                && value.length() >= ENCODED_START.length() + ENCODED_END.length();
    }

    private static Refusal mismatch(String words) {
        return new Refusal(ErrorCode.HEADER_MISMATCH, "Header mismatch: " + words);
    }
}
