package io.xyte.mcp.core.tools;

import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketComment;
import io.xyte.mcp.core.answer.Age;
import io.xyte.mcp.core.answer.FreeText;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.catalog.ToolDefinition;
import io.xyte.mcp.core.catalog.Toolset;
import io.xyte.mcp.core.schema.Argument;
import io.xyte.mcp.core.schema.Form;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class GetTicketTool implements Tool<GetTicketTool.Arguments> {
    private static final ToolDefinition<Arguments> DEFINITION = new ToolDefinition<>(
            "xyte_get_ticket",
            Toolset.TICKETS,
            Effect.READS,
            "Get ticket",
            "Shows one support ticket with the whole conversation, resolved ones too.",
            Arguments.class,
            Answer.class);

    record Arguments(
            @Argument(value = "Id of the ticket", form = Form.ID)
            String ticketId) {}

    record Answer(
            @Nullable String id,
            @FreeText @Nullable String title,
            @FreeText @Nullable String description,
            @Nullable String status,
            @Nullable Instant createdAt,
            @Nullable String createdAgo,
            @Nullable String deviceId,
            @Nullable String userName,
            @Nullable String userEmail,
            List<Comment> comments) {}

    record Comment(
            @FreeText @Nullable String text,
            @Nullable String user,
            @Nullable String owner,
            @Nullable Boolean system,
            @Nullable Instant createdAt) {

        static Comment of(TicketComment comment) {
            return new Comment(comment.text(), comment.user(), comment.owner(), comment.system(), comment.createdAt());
        }
    }

    @Override
    public ToolDefinition<Arguments> definition() {
        return DEFINITION;
    }

    @Override
    public Answer call(Arguments arguments, CallContext context) {
        Ticket ticket = context.client().tickets().get(arguments.ticketId());
        return new Answer(
                ticket.id(),
                ticket.title(),
                ticket.description(),
                ticket.status(),
                ticket.createdAt(),
                Age.of(ticket.createdAt(), context.clock().instant()),
                ticket.deviceId(),
                ticket.userName(),
                ticket.userEmail(),
                ticket.comments().stream().map(Comment::of).toList());
    }
}
