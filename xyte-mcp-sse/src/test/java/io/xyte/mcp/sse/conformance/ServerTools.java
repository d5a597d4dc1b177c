package io.xyte.mcp.sse.conformance;

import static io.xyte.mcp.sse.conformance.Fixtures.tool;

import com.fasterxml.jackson.databind.node.TextNode;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Change;
import io.xyte.mcp.core.catalog.LogLevel;
import io.xyte.mcp.core.protocol.Changes;
import java.util.List;

/** Tools that make the server say something beside their answer. */
final class ServerTools {
    private ServerTools() {}

    static List<SyncToolSpecification> all(Changes changes) {
        return List.of(
                tool("test_tool_with_progress", "Reports its progress.", ServerTools::steps),
                tool(
                        "test_tool_with_logging",
                        "Logs what it does.",
                        call -> logs(
                                call, "Tool execution started", "Tool processing data", "Tool execution completed")),
                tool("test_logging_tool", "Logs once.", call -> logs(call, "Tool execution started")),
                tool("test_streaming_elicitation", "Reports its progress, then asks.", call -> {
                    steps(call);
                    return Fixtures.says("Answered: " + call.conversation().ask(Questions.confirm()));
                }),
                tool("test_trigger_tool_change", "Tells that the tools have changed.", call -> {
                    changes.tell(Change.OfList.TOOLS);
                    return Fixtures.says("told");
                }),
                tool("test_trigger_prompt_change", "Tells that the prompts have changed.", call -> {
                    changes.tell(Change.OfList.PROMPTS);
                    return Fixtures.says("told");
                }));
    }

    private static CallToolResult steps(CallContext call) {
        call.progress().report(0, 100, "started");
        call.progress().report(50, 100, "halfway");
        call.progress().report(100, 100, "done");
        return Fixtures.says("all steps done");
    }

    private static CallToolResult logs(CallContext call, String... lines) {
        for (String line : lines) {
            call.conversation().log(LogLevel.INFO, TextNode.valueOf(line));
        }
        return Fixtures.says("logged");
    }
}
