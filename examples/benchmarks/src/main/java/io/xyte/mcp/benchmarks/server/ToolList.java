package io.xyte.mcp.benchmarks.server;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.xyte.client.XyteClient;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.sdk.CatalogTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The tools that our servers list by default, for the SDK's servers. Those read them from a file, so that what is measured
 * of them has nothing of our catalogue in it.
 */
public final class ToolList {
    private static final String VARIABLE = "XYTE_MCP_BENCHMARK_TOOLS";

    private ToolList() {}

    /**
     * Writes the list into a directory that exists.
     *
     * @return the environment that tells a server of it
     */
    public static Map<String, String> write(Path directory) throws IOException {
        Path file = directory.resolve("tools.json");
        Files.write(file, McpJsonDefaults.getMapper().writeValueAsBytes(ofCatalog()));
        return Map.of(VARIABLE, file.toAbsolutePath().toString());
    }

    /** The list of the file that the environment names; without one, that of the catalogue in this process. */
    static List<Tool> read(McpJsonMapper mapper) throws IOException {
        String file = System.getenv(VARIABLE);
        return file == null ? ofCatalog() : mapper.readValue(Files.readAllBytes(Path.of(file)), new TypeRef<>() {});
    }

    private static List<Tool> ofCatalog() {
        Caller nobody = new Caller("benchmark", XyteClient.builder().build(), Access.DEFAULT);
        return CatalogTools.of(XyteCatalog.create(), nobody, Clock.systemUTC()).stream()
                .map(SyncToolSpecification::tool)
                .toList();
    }
}
