package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.Command;
import io.xyte.client.model.CommandRequest;
import io.xyte.client.model.Device;
import io.xyte.client.operation.CommandOperations;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import org.jspecify.annotations.Nullable;

final class SendCommandTool implements WriteTool<SendCommandTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_send_command",
            Toolset.COMMANDS,
            Effect.WRITES,
            "Send command",
            "Sends a command such as reboot to a device. It is queued and runs later; an offline device gets it when it"
                    + " is back. Never send it again without a look at the commands of the device.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument("Name of a command of the device's model, e.g. reboot")
            String command,

            @Argument("Values of the command's own fields") @Nullable
            ObjectNode extraParams,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(@Nullable String commandId, @Nullable String status, String command, String deviceId, String hint) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        Device device = context.client().devices().get(arguments.deviceId());
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("command", arguments.command());
        if (arguments.extraParams() != null) {
            change.set("extra_params", arguments.extraParams());
        }
        return Preview.of(CommandOperations.SEND, Preview.Target.of(device), change);
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        CommandRequest request = new CommandRequest(arguments.command(), null, arguments.extraParams(), null);
        Command command = context.client().commands().send(arguments.deviceId(), request);
        return new Answer(
                command.id(),
                command.status(),
                arguments.command(),
                arguments.deviceId(),
                "Queued, not yet run. xyte_list_commands shows what becomes of it.");
    }
}
