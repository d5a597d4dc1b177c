package io.xyte.mcp.core.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.xyte.client.operation.TicketOperations;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;

final class SendTicketMessageTool implements WriteTool<SendTicketMessageTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_send_ticket_message",
            Toolset.TICKETS,
            Effect.WRITES,
            "Send ticket message",
            "Adds a message to a support ticket. People of the organization and of the vendor read it.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the ticket", form = Form.ID)
            String ticketId,

            @Argument(value = "The message, 5000 characters at most", maxLength = 5000)
            String message,

            @Argument(DRY_RUN) boolean dryRun)
            implements WriteArguments {}

    record Answer(String ticketId, String hint) {}

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Preview preview(Arguments arguments, CallContext context) {
        return Preview.of(
                TicketOperations.SEND_MESSAGE,
                Preview.Target.of(context.client().tickets().get(arguments.ticketId())),
                JsonNodeFactory.instance.objectNode().put("message", arguments.message()));
    }

    @Override
    public Answer send(Arguments arguments, CallContext context) {
        context.client().tickets().sendMessage(arguments.ticketId(), arguments.message());
        return new Answer(arguments.ticketId(), "Sent. xyte_get_ticket shows the conversation.");
    }
}
