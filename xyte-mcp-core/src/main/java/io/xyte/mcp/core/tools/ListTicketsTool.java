package io.xyte.mcp.core.tools;

import io.xyte.client.Page;
import io.xyte.client.model.Ticket;
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
import io.xyte.mcp.core.schema.Form;
import io.xyte.mcp.core.schema.Inline;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

final class ListTicketsTool implements Tool<ListTicketsTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_list_tickets",
            Toolset.TICKETS,
            Effect.READS,
            "List tickets",
            "Lists the open support tickets, without their comments. The API lists no resolved ones.",
            Arguments.class,
            Row.class);

    record Arguments(
            @Argument(value = "Id of the device", form = Form.UUID) @Nullable
            String deviceId,

            @Argument("Part of title or description") @Nullable
            String text,

            @Inline Paging paging)
            implements Paged {}

    record Row(
            @Nullable String id,
            @FreeText @Nullable String title,
            @FreeText @Nullable String description,
            @Nullable String status,
            @Nullable Instant createdAt,
            @Nullable String createdAgo,
            @Nullable String deviceId,
            @Nullable String userName,
            @OnRequest @Nullable String userEmail) {

        static Row of(Ticket ticket, Instant now) {
            return new Row(
                    ticket.id(),
                    ticket.title(),
                    ticket.description(),
                    ticket.status(),
                    ticket.createdAt(),
                    Age.of(ticket.createdAt(), now),
                    ticket.deviceId(),
                    ticket.userName(),
                    ticket.userEmail());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Listing<Row> call(Arguments arguments, CallContext context) {
        Instant now = context.clock().instant();
        return Scan.rows(
                arguments.paging(),
                context,
                number -> new Page<>(context.client().tickets().listOpen(), number, OptionalInt.empty()),
                ticket -> isWanted(ticket, arguments),
                ticket -> Row.of(ticket, now));
    }

    private static boolean isWanted(Ticket ticket, Arguments wanted) {
        return Match.same(ticket.deviceId(), wanted.deviceId())
                && (Match.part(ticket.title(), wanted.text()) || Match.part(ticket.description(), wanted.text()));
    }
}
