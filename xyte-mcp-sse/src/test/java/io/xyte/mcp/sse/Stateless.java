package io.xyte.mcp.sse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests of the stateless era and the headers that go with them. */
final class Stateless {
    static final String VERSION = "2026-07-28";
    private static final Map<String, String> NAMED =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private Stateless() {}

    static String meta(String version) {
        return "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"" + version
                + "\",\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}},\"progressToken\":7}";
    }

    /** A request; members are further ones of its parameters. */
    static String request(int id, String method, String members) {
        return McpHttp.request(id, method, "{" + meta(VERSION) + (members.isEmpty() ? "" : "," + members) + "}");
    }

    static String call(int id, String tool, String arguments) {
        return request(id, "tools/call", "\"name\":\"" + tool + "\",\"arguments\":" + arguments);
    }

    /** The headers that a body wants, and more. */
    static String[] headers(String body, String... more) {
        JsonNode request = McpHttp.json(body);
        String method = request.path("method").asText();
        List<String> headers = new ArrayList<>(List.of("MCP-Protocol-Version", VERSION, "Mcp-Method", method));
        if (NAMED.containsKey(method)) {
            headers.addAll(List.of(
                    "Mcp-Name", request.path("params").path(NAMED.get(method)).asText()));
        }
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }
}
