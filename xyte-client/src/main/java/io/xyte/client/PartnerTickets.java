package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketUpdate;
import io.xyte.client.operation.PartnerOperations;
import java.util.List;
import java.util.Map;

/** The partner's tickets. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class PartnerTickets {
    private final Calls calls;

    PartnerTickets(Calls calls) {
        this.calls = calls;
    }

    /** All at once, without their comments. */
    public List<Ticket> list() {
        return calls.send(ApiCall.to(PartnerOperations.LIST_TICKETS)).rows(Ticket.class);
    }

    /** One ticket with its comments. A ticket that is not there is refused as unauthorized. */
    public Ticket get(String ticketId) {
        return calls.send(ApiCall.to(PartnerOperations.GET_TICKET, ticketId)).as(Ticket.class);
    }

    /** Gives a ticket a title and description. */
    public Ticket update(String ticketId, TicketUpdate update) {
        return calls.send(ApiCall.to(PartnerOperations.UPDATE_TICKET, ticketId).body(update))
                .as(Ticket.class, "id", ticketId);
    }

    /** Closes a ticket; a second time is refused as forbidden. */
    public Ticket close(String ticketId) {
        return calls.send(ApiCall.to(PartnerOperations.CLOSE_TICKET, ticketId)).as(Ticket.class, "id", ticketId);
    }

    /** Adds a message for the people of the ticket. */
    public Ticket addComment(String ticketId, String message) {
        return calls.send(ApiCall.to(PartnerOperations.ADD_COMMENT, ticketId).body(Map.of("message", message)))
                .as(Ticket.class, "id", ticketId);
    }
}
