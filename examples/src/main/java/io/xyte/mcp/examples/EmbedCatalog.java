package io.xyte.mcp.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.xyte.mcp.core.XyteCatalog;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Caller;
import io.xyte.mcp.core.sdk.CatalogTools;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Xyte's tools and one of your own in an MCP server of your own, built with the plain MCP Java SDK. */
final class EmbedCatalog {
    private static final Tool ON_CALL = Tool.builder("our_who_is_on_call", Map.of("type", "object"))
            .description("Tells which team is on call now.")
            .build();

    private EmbedCatalog() {}

    /** Serves MCP on standard input and output until the input ends. */
    public static void main(String[] arguments) {
        XyteCatalog catalog = XyteCatalog.create();
        Caller caller = new Caller("our-server", ExampleOrganization.client(System.getenv()), Access.FULL);
        Clock clock = Clock.systemUTC();
        McpServer.sync(new StdioServerTransportProvider(new JacksonMcpJsonMapper(new ObjectMapper())))
                .serverInfo("our-server", "1.0")
                .instructions(catalog.instructions())
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .validateToolInputs(false) // the catalogue checks them, in words made for the model
                .tools(CatalogTools.of(catalog, caller, clock))
                .toolCall(ON_CALL, (exchange, request) -> text(teamAt(LocalTime.now(clock.withZone(ZoneOffset.UTC)))))
                .build();
    }

    /** Who is on call at a time of day, UTC. */
    static String teamAt(LocalTime time) {
        boolean day = !time.isBefore(LocalTime.of(6, 0)) && time.isBefore(LocalTime.of(18, 0));
        return day ? "Day team, extension 1" : "Night team, extension 2";
    }

    private static CallToolResult text(String text) {
        return CallToolResult.builder().addTextContent(text).isError(false).build();
    }
}
