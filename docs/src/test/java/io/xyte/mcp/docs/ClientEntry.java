package io.xyte.mcp.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server in a client's configuration, as a page shows it.
 *
 * @param root name of the object that the servers stand in
 * @param file the whole block
 * @param fields of the server
 */
record ClientEntry(Snippet snippet, String root, JsonNode file, JsonNode fields) {
    private static final List<String> ROOTS = List.of("mcpServers", "servers", "mcp_servers");
    private static final List<String> ADDRESSES = List.of("url", "serverUrl", "httpUrl", "server_url");

    /** All that the pages show. */
    static Stream<ClientEntry> all() {
        return Snippet.ofPages("json", "jsonc", "toml").flatMap(ClientEntry::of);
    }

    /** The servers of a block; none if it is no configuration. */
    static Stream<ClientEntry> of(Snippet snippet) {
        try {
            JsonNode file = Trees.of(snippet);
            List<ClientEntry> found = new ArrayList<>();
            ROOTS.forEach(
                    root -> file.path(root).forEach(fields -> found.add(new ClientEntry(snippet, root, file, fields))));
            file.path("tools").forEach(tool -> {
                if (tool.path("type").asText().equals("mcp")) {
                    found.add(new ClientEntry(snippet, "tools", file, tool));
                }
            });
            return found.stream();
        } catch (JsonProcessingException broken) {
            throw new AssertionError(snippet + " does not parse", broken);
        }
    }

    /** Whether the client starts a process. */
    boolean isLocal() {
        return fields.has("command");
    }

    /** The process. */
    List<String> command() {
        List<String> words = new ArrayList<>(List.of(fields.get("command").textValue()));
        fields.path("args").forEach(word -> words.add(word.textValue()));
        return words;
    }

    /** What the process finds in its environment. */
    Map<String, String> environment() {
        return texts(fields.path("env"));
    }

    /** Where the server is. */
    String url() {
        return field().map(name -> fields.get(name).textValue())
                .orElseThrow(() -> new AssertionError(this + " has neither a command nor an address"));
    }

    private Optional<String> field() {
        return ADDRESSES.stream().filter(fields::has).findFirst();
    }

    /** What the client sends, a key of the environment's included. */
    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(texts(fields.path("headers")));
        headers.putAll(texts(fields.path("http_headers")));
        texts(fields.path("env_http_headers")).forEach((name, variable) -> headers.put(name, "${" + variable + "}"));
        Optional.ofNullable(fields.get("bearer_token_env_var"))
                .ifPresent(variable -> headers.put("Authorization", "Bearer ${" + variable.textValue() + "}"));
        return headers;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().textValue()));
        return texts;
    }

    @Override
    public String toString() {
        return snippet.toString();
    }
}
