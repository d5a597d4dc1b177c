package io.xyte.mcp.core.tools;

import io.xyte.client.operation.TicketOperations;
import io.xyte.client.model.Ticket;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;

final class ResolveTicketTool implements WriteTool<ResolveTicketTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_resolve_ticket",
            Toolset.TICKETS,
            Effect.WRITES,
            "Resolve ticket",
            "Marks a support ticket as resolved. Do it only when the user says so.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the ticket", form = Form.ID)
            String ticketId,

            @Argument(DRY_RUN) boolean dryRun) implements WriteArguments {}

    record Answer(String ticketId, String status) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        Ticket ticket = context.client().tickets().get(arguments.ticketId());
        if (Match.same(ticket.status(), "resolved")) {
            throw new ArgumentException("Nothing would be sent: the ticket is resolved already. Do not try again.");
        }
        return Preview.of(TicketOperations.RESOLVE, Preview.Target.of(ticket));
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        context.client().tickets().resolve(arguments.ticketId());
        return new Answer(arguments.ticketId(), "resolved");
    }
}
