package io.xyte.mcp.core.tools;

import io.xyte.client.operation.DeviceOperations;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;

final class SuspendIncidentsTool implements WriteTool<SuspendIncidentsTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_suspend_incidents",
            Toolset.INCIDENTS,
            Effect.WRITES,
            "Suspend or resume incidents",
            "For a time of maintenance: no incidents are opened for a device until they are resumed.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument("Resume them, in place of suspending") boolean resume,
            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(String deviceId, String incidents) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        return Preview.of(
                arguments.resume() ? DeviceOperations.RESUME_INCIDENTS : DeviceOperations.SUSPEND_INCIDENTS,
                Preview.Target.of(context.client().devices().get(arguments.deviceId())));
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        if (arguments.resume()) {
            context.client().devices().resumeIncidents(arguments.deviceId());
            return new Answer(arguments.deviceId(), "resumed");
        }
        context.client().devices().suspendIncidents(arguments.deviceId());
        return new Answer(arguments.deviceId(), "suspended");
    }
}
