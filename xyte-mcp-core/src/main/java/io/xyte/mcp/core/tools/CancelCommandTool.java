package io.xyte.mcp.core.tools;

import io.xyte.client.CommandQuery;
import io.xyte.client.model.Command;
import io.xyte.client.operation.CommandOperations;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.CatalogException;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import org.jspecify.annotations.Nullable;

final class CancelCommandTool implements WriteTool<CancelCommandTool.Arguments> {
    /** There is no call for one command; what is not among these has long run. */
    private static final int ROWS_SEARCHED = 500;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_cancel_command",
            Toolset.COMMANDS,
            Effect.DESTROYS,
            "Cancel command",
            "Cancels a command that has not finished yet. It cannot be taken back; confirm repeats the command's id.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument(value = "Id of the command", form = Form.ID)
            String commandId,

            @Argument(DRY_RUN) boolean dryRun,
            @Argument(CONFIRM) @Nullable String confirm)
            implements DestroyArguments {}

    record Answer(String commandId, String deviceId, String hint) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        CommandQuery query = CommandQuery.all().perPage(ROWS_SEARCHED);
        Command command = context.client().commands().list(arguments.deviceId(), query).items().stream()
                .filter(sent -> arguments.commandId().equals(sent.id()))
                .findFirst()
                .orElseThrow(() -> new CatalogException(
                        CatalogException.Kind.NOT_FOUND,
                        "No such command among the first " + ROWS_SEARCHED + " of the device's list."
                                + " xyte_list_commands lists valid values of command_id."));
        if (CommandWait.hasEnded(command)) {
            throw new ArgumentException("Nothing was sent: the command has ended already, it is " + command.status()
                    + ". Do not try again.");
        }
        return Preview.of(CommandOperations.CANCEL, Preview.Target.of(command));
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        context.client().commands().cancel(arguments.deviceId(), arguments.commandId());
        return new Answer(
                arguments.commandId(), arguments.deviceId(), "Accepted. xyte_list_commands shows what became of it.");
    }
}
