package io.xyte.mcp.sse.conformance;

import static io.xyte.mcp.sse.conformance.Fixtures.tool;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import java.util.List;

/** Tools whose subject is the wire: a stream that is closed, a header that repeats the body. */
final class WireTools {
    private static final String MIRRORED = """
            {
              "type": "object",
              "properties": {
                "region": {"type": "string", "x-mcp-header": "Region"},
                "place": {
                  "type": "object",
                  "properties": {"floor": {"type": "integer", "x-mcp-header": "Floor"}}
                }
              },
              "required": ["region"]
            }""";

    private WireTools() {}

    static List<SyncToolSpecification> all() {
        return List.of(
                tool("test_reconnection", "Closes its stream before it answers.", call -> {
                    call.conversation().closeStream();
                    return Fixtures.says("Reconnection test completed");
                }),
                tool(
                        "test_mirrored_arguments",
                        "Has arguments that headers repeat.",
                        MIRRORED,
                        (call, arguments) -> Fixtures.says(arguments.toString())));
    }
}
