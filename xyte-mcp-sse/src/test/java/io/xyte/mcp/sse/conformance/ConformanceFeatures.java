package io.xyte.mcp.sse.conformance;

import io.modelcontextprotocol.server.McpServer.StatelessSyncSpecification;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.protocol.Changes;
import io.xyte.mcp.core.sdk.SdkServer;

/** The tools, resources, prompts and completions that the suite's scenarios name. */
public final class ConformanceFeatures {
    private ConformanceFeatures() {}

    /**
     * A server of all these features.
     *
     * @param changes told by the tools that pretend that a list has changed
     */
    public static SdkServer server(Changes changes) {
        ServerCapabilities capabilities = ServerCapabilities.builder()
                .tools(true)
                .resources(true, true)
                .prompts(true)
                .completions()
                .logging()
                .build();
        ServerInfo info = new ServerInfo("xyte-mcp-conformance", "Conformance fixtures", "1");
        return SdkServer.of(info, capabilities, "Fixtures of the conformance suite.", server -> offer(server, changes));
    }

    private static void offer(StatelessSyncSpecification server, Changes changes) {
        server.tools(ContentTools.all())
                .tools(ClientTools.all())
                .tools(InputRequiredTools.all())
                .tools(ServerTools.all(changes))
                .tools(WireTools.all())
                .resources(TestResources.all())
                .resourceTemplates(TestResources.templates())
                .prompts(TestPrompts.all())
                .completions(TestPrompts.completions());
    }
}
