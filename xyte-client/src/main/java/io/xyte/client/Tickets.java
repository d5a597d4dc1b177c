package io.xyte.client;

import io.xyte.client.call.ApiCall;
import io.xyte.client.call.Calls;
import io.xyte.client.model.Ticket;
import io.xyte.client.model.TicketUpdate;
import io.xyte.client.operation.TicketOperations;
import java.util.List;
import java.util.Map;

/** Tickets. Thread-safe; every method throws {@link XyteException} if its call does not succeed. */
public final class Tickets {
    private final Calls calls;

    Tickets(Calls calls) {
        this.calls = calls;
    }

    /** All open tickets, without their comments; the API lists no others. */
    public List<Ticket> listOpen() {
        return calls.send(ApiCall.to(TicketOperations.LIST)).rows(Ticket.class);
    }

    /** One ticket with its comments. */
    public Ticket get(String ticketId) {
        return calls.send(ApiCall.to(TicketOperations.GET, ticketId)).as(Ticket.class);
    }

    /** Gives a ticket a title and description. The result has only the id if the API answers without a body. */
    public Ticket update(String ticketId, TicketUpdate update) {
        return calls.send(ApiCall.to(TicketOperations.UPDATE, ticketId).body(update))
                .as(Ticket.class, "id", ticketId);
    }

    /** Marks a ticket as resolved; a second time is refused. */
    public void resolve(String ticketId) {
        calls.send(ApiCall.to(TicketOperations.RESOLVE, ticketId));
    }

    /** Adds a message for the people of the ticket. */
    public void sendMessage(String ticketId, String message) {
        calls.send(ApiCall.to(TicketOperations.SEND_MESSAGE, ticketId).body(Map.of("message", message)));
    }
}
