package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.OperationBuilder.put;
import static io.xyte.client.operation.Parameter.id;
import static io.xyte.client.operation.Parameter.text;

import io.xyte.client.operation.FenceRule.AnswerPart;
import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Tickets: conversations between the organization and its vendor. */
public final class TicketOperations {
    public static final Operation LIST = get("organization.tickets.getTickets", "/tickets")
            .summary("Lists all open tickets at once.")
            .fence(FenceRule.only(AnswerPart.WITH_DEVICE_ID))
            .build();

    public static final Operation GET = get("organization.tickets.getTicket", "/tickets/{ticket_id}")
            .summary("Shows one ticket with its comments.")
            .path(id("ticket_id", "the ticket"))
            .fence(FenceRule.only(AnswerPart.WITH_DEVICE_ID))
            .build();

    public static final Operation UPDATE = put("organization.tickets.updateTicket", "/tickets/{ticket_id}")
            .summary("Changes title and description of a ticket.")
            .path(id("ticket_id", "the ticket"))
            .body(text("title", "title"), text("description", "description"))
            .fence(FenceRule.within("ticket_id", Subject.TICKET))
            .build();

    public static final Operation RESOLVE = post("organization.tickets.markResolved", "/tickets/{ticket_id}/resolved")
            .summary("Marks a ticket as resolved; a second time is refused.")
            .path(id("ticket_id", "the ticket"))
            .fence(FenceRule.within("ticket_id", Subject.TICKET))
            .build();

    public static final Operation SEND_MESSAGE = post(
                    "organization.tickets.sendMessage", "/tickets/{ticket_id}/message")
            .summary("Adds a message to a ticket, for people to read.")
            .path(id("ticket_id", "the ticket"))
            .body(text("message", "the text").atLeast(1).mandatory())
            .fence(FenceRule.within("ticket_id", Subject.TICKET))
            .build();

    static final List<Operation> ALL = List.of(LIST, GET, UPDATE, RESOLVE, SEND_MESSAGE);

    private TicketOperations() {}
}
