package io.xyte.mcp.benchmarks.server;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The hosted server's tool list in the hands of the SDK's servers; only {@code xyte_get_device} does its work there. */
final class SdkTools {
    private static final String BENCHMARKED = "xyte_get_device";

    private final DeviceRead devices;
    private final Function<McpSyncServerExchange, String> key;

    SdkTools(DeviceRead devices, Function<McpSyncServerExchange, String> key) {
        this.devices = devices;
        this.key = key;
    }

    /** The tools of our servers' list. */
    List<SyncToolSpecification> specifications(McpJsonMapper mapper) throws IOException {
        return ToolList.read(mapper).stream()
                .map(tool -> new SyncToolSpecification(tool, this::call))
                .toList();
    }

    private CallToolResult call(McpSyncServerExchange exchange, CallToolRequest request) {
        if (!request.name().equals(BENCHMARKED)) {
            return failed("The benchmark calls " + BENCHMARKED + " only.");
        }
        try {
            String deviceId = String.valueOf(request.arguments().get("device_id"));
            return CallToolResult.builder()
                    .addTextContent(devices.read(deviceId, key.apply(exchange)))
                    .build();
        } catch (IOException noAnswer) {
            return failed("No answer from upstream.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return failed("The server stops.");
        }
    }

    private static CallToolResult failed(String why) {
        return CallToolResult.builder().addTextContent(why).isError(true).build();
    }
}
