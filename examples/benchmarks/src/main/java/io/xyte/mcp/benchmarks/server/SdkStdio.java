package io.xyte.mcp.benchmarks.server;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.net.URI;

/** A plain local server on the SDK's own stdio transport, with the same tools as ours. */
public final class SdkStdio {
    private SdkStdio() {}

    /** Serves standard input and output; {@code XYTE_BASE_URL} and {@code XYTE_API_KEY} are read as ours reads them. */
    public static void main(String[] arguments) throws IOException {
        McpJsonMapper mapper = McpJsonDefaults.getMapper();
        DeviceRead devices = new DeviceRead(URI.create(System.getenv("XYTE_BASE_URL")));
        String key = System.getenv("XYTE_API_KEY");
        McpServer.sync(new StdioServerTransportProvider(mapper))
                .serverInfo("sdk-stdio", "1")
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(new SdkTools(devices, exchange -> key).specifications(mapper))
                .build();
    }
}
