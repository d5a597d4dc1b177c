package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketUpdate;
import io.xyte.client.operation.TicketOperations;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import org.jspecify.annotations.Nullable;

final class UpdateTicketTool implements WriteTool<UpdateTicketTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_update_ticket",
            Toolset.TICKETS,
            Effect.WRITES,
            "Update ticket",
            "Changes title, description or both of a support ticket, or marks it as resolved; what is left out stays as"
                    + " it is. Resolve it only when the user says so.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the ticket", form = Form.ID)
            String ticketId,

            @Argument("New title") @Nullable String title,

            @Argument(value = "New description", maxLength = 5000) @Nullable
            String description,

            @Argument("Mark it as resolved, in place of other changes")
            boolean resolve,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(
            @Nullable String ticketId,
            @FreeText @Nullable String title,
            @FreeText @Nullable String description,
            @Nullable String status) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        Ticket ticket = context.client().tickets().get(arguments.ticketId());
        if (resolves(arguments)) {
            return Preview.of(TicketOperations.RESOLVE, unresolved(ticket));
        }
        TicketUpdate update = update(arguments, ticket);
        return Preview.of(
                TicketOperations.UPDATE,
                Preview.Target.of(ticket),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", update.title())
                        .put("description", update.description()));
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        if (resolves(arguments)) {
            context.client().tickets().resolve(arguments.ticketId());
            return new Answer(arguments.ticketId(), null, null, "resolved");
        }
        Ticket ticket = context.client().tickets().get(arguments.ticketId());
        Ticket updated = context.client().tickets().update(arguments.ticketId(), update(arguments, ticket));
        return new Answer(updated.id(), updated.title(), updated.description(), updated.status());
    }

    private static boolean resolves(Arguments arguments) {
        if (arguments.resolve() && (arguments.title() != null || arguments.description() != null)) {
            throw new ArgumentException("Give either resolve, or title and description: each is a call of its own.");
        }
        return arguments.resolve();
    }

    private static Preview.Target unresolved(Ticket ticket) {
        if (Match.same(ticket.status(), "resolved")) {
            throw new ArgumentException("Nothing would be sent: the ticket is resolved already. Do not try again.");
        }
        return Preview.Target.of(ticket);
    }

    /** The API wants both. */
    private static TicketUpdate update(Arguments arguments, Ticket ticket) {
        if (arguments.title() == null && arguments.description() == null) {
            throw new ArgumentException("Give title, description or both, or resolve.");
        }
        return new TicketUpdate(
                present(arguments.title(), ticket.title()), present(arguments.description(), ticket.description()));
    }

    private static String present(@Nullable String wanted, @Nullable String current) {
        if (wanted != null) {
            return wanted;
        }
        return current == null ? "" : current;
    }
}
