package io.xyte.mcp.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientSseClientTransport;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.xyte.client.sandbox.XyteSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.Map;

/**
 * An MCP client that talks to demonstration servers over every transport, and to the hosted one as two tenants. It sends a
 * command for real, so it knows the keys of the simulated organizations only.
 */
final class TalkToServers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TalkToServers() {}

    /** Talks to a server: the argument is the local server's jar, or the address of a hosted one with {@code --demo}. */
    public static void main(String[] arguments) {
        String server = arguments[0];
        if (server.endsWith(".jar")) {
            talk("stdio", stdio(server));
        } else {
            talk("Streamable HTTP", streamableHttp(server, XyteSandbox.DEMO_KEY));
            talk("HTTP+SSE", sse(server, XyteSandbox.DEMO_KEY));
            talk("Streamable HTTP as another tenant", streamableHttp(server, XyteSandbox.DEMO_KEY_2));
        }
    }

    private static void talk(String way, McpClientTransport transport) {
        try (McpSyncClient server = McpClient.sync(transport).build()) {
            server.initialize();
            String organization =
                    json(resource(server, "xyte://organization")).at("/name").asText();
            System.out.println(way + ": " + organization);

            JsonNode device = call(server, "xyte_list_devices", Map.of("status", "online", "limit", 1))
                    .at("/items/0");
            System.out.println("  a device: " + device.at("/name").asText());
            JsonNode incident =
                    call(server, "xyte_list_incidents", Map.of("limit", 1)).at("/items/0");
            System.out.println("  an incident: " + incident.at("/title").asText());

            String id = device.at("/id").asText();
            Map<String, Object> reboot = Map.of("device_id", id, "command", "reboot");
            Map<String, Object> rehearsal = Map.of("device_id", id, "command", "reboot", "dry_run", true);
            System.out.println("  a dry run: "
                    + call(server, "xyte_send_command", rehearsal).at("/hint").asText());
            System.out.println("  a reboot: "
                    + call(server, "xyte_send_command", reboot).at("/status").asText());
        }
    }

    private static JsonNode call(McpSyncClient server, String tool, Map<String, Object> arguments) {
        CallToolResult result = server.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        String text = ((TextContent) result.content().get(0)).text();
        if (result.isError()) {
            throw new IllegalStateException(text);
        }
        return json(text);
    }

    private static String resource(McpSyncClient server, String uri) {
        var contents =
                server.readResource(ReadResourceRequest.builder(uri).build()).contents();
        return ((TextResourceContents) contents.get(0)).text();
    }

    private static McpClientTransport stdio(String jar) {
        ServerParameters process =
                ServerParameters.builder("java").args("-jar", jar, "--demo").build();
        return new StdioClientTransport(process, new JacksonMcpJsonMapper(JSON));
    }

    private static McpClientTransport streamableHttp(String address, String key) {
        return HttpClientStreamableHttpTransport.builder(address)
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                .build();
    }

    @SuppressWarnings("deprecation") // as the transport is; for clients and servers that know nothing newer
    private static McpClientTransport sse(String address, String key) {
        return HttpClientSseClientTransport.builder(address)
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                .build();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
