package io.xyte.mcp.docs;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the hosted server knows of a request: its addresses and headers. */
final class Doors {
    /** Stand for the server in the pages. */
    private static final Pattern SERVER = Pattern.compile("(?:https://HOST|http://127\\.0\\.0\\.1:8080)(/[^\\s\"'?]*)");

    private static final Pattern PATH = Pattern.compile(
            "/(?:(?:mcp|sse)(?:/x/[a-z,]+)?(?:/readonly)?|messages|stdio|health|readyz|metrics|admin/usage(?:\\.json)?)");

    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "x-api-key",
            "x-auth-token",
            "x-api-token",
            "x-org-id",
            "x-xyte-partner-key",
            "x-mcp-toolsets",
            "x-mcp-tools",
            "x-mcp-exclude-tools",
            "x-mcp-readonly",
            "mcp-session-id",
            "mcp-protocol-version",
            "mcp-method",
            "mcp-name",
            "last-event-id",
            "accept",
            "content-type");

    private Doors() {}

    /** The paths that a text asks of the server. */
    static Set<String> pathsIn(String text) {
        return SERVER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Whether something is served at a path. */
    static boolean serves(String path) {
        return PATH.matcher(path).matches();
    }

    /** Whether the server, or MCP, gives a header a meaning. */
    static boolean knows(String header) {
        return HEADERS.contains(header.toLowerCase(Locale.ROOT));
    }
}
