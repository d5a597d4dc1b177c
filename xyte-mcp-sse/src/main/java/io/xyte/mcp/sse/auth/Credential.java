package io.xyte.mcp.sse.auth;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import io.xyte.client.ApiKey;
import io.xyte.mcp.sse.edge.Refusal;
import io.xyte.mcp.sse.hash.Sha256;
import io.xyte.mcp.sse.token.Grant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request comes with, and the Xyte key behind it.
 *
 * @param id SHA-256 in hexadecimal of what the caller sent: equal for equal keys, and for equal tokens
 * @param key the key, which does not give itself away
 * @param grant what the access token gives, if the caller sent one
 */
record Credential(String id, ApiKey key, Optional<Grant> grant) {
    private static final HttpString AUTHORIZATION = HttpString.tryFromString("Authorization");
    /** claude.ai's connectors let people choose among a few header names; these are what they find there. */
    private static final List<HttpString> KEY_HEADERS = Stream.of("X-API-Key", "X-Auth-Token", "X-API-Token")
            .map(HttpString::tryFromString)
            .toList();

    private static final String BEARER = "bearer";

    /**
     * The credential of a request as it was sent, wherever it stands.
     *
     * @throws Refusal if there is none, or two different ones
     */
    static String text(HeaderMap headers) throws Refusal {
        Set<String> sent = Stream.concat(
                        values(headers, AUTHORIZATION).map(Credential::withoutScheme),
                        KEY_HEADERS.stream().flatMap(name -> values(headers, name)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
        if (sent.size() > 1) {
            throw Refusal.badRequest("Two different keys in one request. Send one.");
        }
        return sent.stream()
                .findFirst()
                .orElseThrow(() -> Refusal.unauthorized("Send your Xyte API key as Authorization: Bearer KEY."));
    }

    private static String withoutScheme(String value) {
        boolean named = value.regionMatches(true, 0, BEARER, 0, BEARER.length());
        String rest = named ? value.substring(BEARER.length()) : value;
        return named && (rest.isEmpty() || Character.isWhitespace(rest.charAt(0))) ? rest.strip() : value;
    }

    private static Stream<String> values(HeaderMap headers, HttpString name) {
        return Optional.ofNullable(headers.get(name)).stream()
                .flatMap(List::stream)
                .map(String::strip);
    }

    /**
     * A key of Xyte.
     *
     * @throws Refusal if it can be none
     */
    static Credential ofKey(String key) throws Refusal {
        try {
            return new Credential(Sha256.hex(key), ApiKey.of(key), Optional.empty());
        } catch (IllegalArgumentException noKey) {
            throw Refusal.unauthorized("This is no Xyte API key. Send it as Authorization: Bearer KEY.");
        }
    }
}
