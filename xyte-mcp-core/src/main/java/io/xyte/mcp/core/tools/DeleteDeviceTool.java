package io.xyte.mcp.core.tools;

import io.xyte.client.operation.DeviceOperations;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import org.jspecify.annotations.Nullable;

final class DeleteDeviceTool implements WriteTool<DeleteDeviceTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_delete_device",
            Toolset.PROVISIONING,
            Effect.DESTROYS,
            "Delete device",
            "Takes a device out of the organization. It cannot be taken back; confirm repeats the device's id or name.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument(DRY_RUN) boolean dryRun,
            @Argument(CONFIRM) @Nullable String confirm)
            implements DestroyArguments {}

    record Answer(String deviceId, String hint) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        return Preview.of(
                DeviceOperations.DELETE,
                Preview.Target.of(context.client().devices().get(arguments.deviceId())));
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        context.client().devices().delete(arguments.deviceId());
        return new Answer(arguments.deviceId(), "Deleted.");
    }
}
