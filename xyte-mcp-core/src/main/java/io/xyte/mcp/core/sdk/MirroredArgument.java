package io.xyte.mcp.core.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An argument of a tool that clients of the stateless era repeat in an HTTP header, so that proxies need not read the body
 * (specification 2026-07-28, {@code x-mcp-header}).
 *
 * @param header what follows {@code Mcp-Param-} in the header's name
 * @param path the names that lead to the argument, from the outermost object
 */
public record MirroredArgument(String header, List<String> path) {
    private static final String MARK = "x-mcp-header";

    public MirroredArgument {
        path = List.copyOf(path);
    }

    /** The argument's value; missing if the client did not send it. */
    public JsonNode in(JsonNode arguments) {
        JsonNode value = arguments;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }

    /** Those that the schema of a tool's arguments marks. */
    static List<MirroredArgument> of(JsonNode inputSchema) {
        List<MirroredArgument> found = new ArrayList<>();
        collect(inputSchema, List.of(), found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode schema, List<String> path, List<MirroredArgument> found) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            List<String> here = new ArrayList<>(path);
            here.add(property.getKey());
            JsonNode mark = property.getValue().path(MARK);
            if (mark.isTextual()) {
                found.add(new MirroredArgument(mark.textValue(), here));
            }
            collect(property.getValue(), here, found);
        }
    }
}
