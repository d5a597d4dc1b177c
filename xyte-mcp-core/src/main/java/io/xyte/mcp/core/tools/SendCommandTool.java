package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.model.Command;
import io.xyte.client.model.CommandRequest;
import io.xyte.client.model.Device;
import io.xyte.client.operation.CommandOperations;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class SendCommandTool implements WriteTool<SendCommandTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_send_command",
            Toolset.COMMANDS,
            Effect.WRITES,
            "Send command",
            "Sends a command such as reboot to a device. It is queued and runs later, an offline device gets it when it is"
                    + " back; with wait_seconds the answer tells how it ended. Never send it again without a look at the"
                    + " commands of the device.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument("Name of a command of the device's model, e.g. reboot")
            String command,

            @Argument("Values of the command's own fields") @Nullable
            ObjectNode extraParams,

            @Argument(value = "Wait this long for its end, default 0", min = 0, max = 45) @Nullable
            Integer waitSeconds,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(
            @Nullable String commandId,
            @Nullable String status,
            @FreeText @Nullable String message,
            String command,
            String deviceId,
            String hint) {}

    private final Pause pause;

    SendCommandTool(Pause pause) {
        this.pause = pause;
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        Device device = context.client().devices().get(arguments.deviceId());
        ModelCommands.check(device, arguments.command(), context);
        ObjectNode change = JsonNodeFactory.instance.objectNode().put("command", arguments.command());
        if (arguments.extraParams() != null) {
            change.set("extra_params", arguments.extraParams());
        }
        return Preview.of(CommandOperations.SEND, Preview.Target.of(device), change);
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        CommandRequest request = new CommandRequest(arguments.command(), null, arguments.extraParams(), null);
        Command sent = context.client().commands().send(arguments.deviceId(), request);
        int seconds = arguments.waitSeconds() == null ? 0 : arguments.waitSeconds();
        Command command = new CommandWait(context, pause)
                .until(List.of(new CommandWait.Sent(arguments.deviceId(), sent)), Duration.ofSeconds(seconds))
                .get(0);
        return new Answer(
                command.id(),
                command.status(),
                command.message(),
                arguments.command(),
                arguments.deviceId(),
                hint(CommandWait.hasEnded(command)));
    }

    private static String hint(boolean ended) {
        return ended
                ? "It has ended; it was sent once."
                : "Queued, sent once, not yet ended. xyte_list_commands shows what becomes of it.";
    }
}
