package io.xyte.mcp.benchmarks.server;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
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

    /** The tools as recorded from the catalogue. */
    List<SyncToolSpecification> specifications(McpJsonMapper mapper) throws IOException {
        try (InputStream recorded =
                Objects.requireNonNull(SdkTools.class.getResourceAsStream("tools.json"), "tools.json")) {
            List<Tool> tools = mapper.readValue(recorded.readAllBytes(), new TypeRef<>() {});
            return tools.stream()
                    .map(tool -> new SyncToolSpecification(tool, this::call))
                    .toList();
        }
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
