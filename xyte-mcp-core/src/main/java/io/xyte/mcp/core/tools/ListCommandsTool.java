package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.JsonNode;
import io.xyte.client.CommandQuery;
import io.xyte.client.CommandStatus;
import io.xyte.client.model.Command;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.answer.Listing;
import io.xyte.mcp.core.answer.OnRequest;
import io.xyte.mcp.core.arguments.Paged;
import io.xyte.mcp.core.arguments.Paging;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.EnumText;
import io.xyte.mcp.core.schema.Form;
import io.xyte.mcp.core.schema.Inline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class ListCommandsTool implements Tool<ListCommandsTool.Arguments> {
    private static final int ROWS_A_PAGE = 100;

    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_commands",
            Toolset.COMMANDS,
            Effect.READS,
            "List commands",
            "Lists the commands that were sent to a device, with their status and result. Use it to follow a command"
                    + " until it is done, failed or aborted.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID)
            String deviceId,

            @Argument("Only commands in this status") @Nullable
            CommandStatus status,

            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable String id,
            @Nullable String name,
            @Nullable String status,
            @FreeText @Nullable String message,
            @Nullable Instant createdAt,
            @Nullable String createdAgo,
            @Nullable Instant updatedAt,
            @OnRequest @Nullable String friendlyName,
            @OnRequest @FreeText @Nullable JsonNode params) {

        static Row of(Command command, Instant now) {
            return new Row(
                    command.id(),
                    command.name(),
                    command.status(),
                    command.message(),
                    command.createdAt(),
                    Age.of(command.createdAt(), now),
                    command.updatedAt(),
                    command.friendlyName(),
                    command.params());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        CommandStatus status = arguments.status();
        CommandQuery all = CommandQuery.all().perPage(ROWS_A_PAGE);
        CommandQuery query = status == null ? all : all.status(status);
        String word = status == null ? null : EnumText.of(status);
        Instant now = context.clock().instant();
        return Scan.rows(
                arguments.paging(),
                context,
                number -> context.client().commands().list(arguments.deviceId(), query.page(number)),
                command -> Match.same(command.status(), word),
                command -> Row.of(command, now));
    }
}
