package io.xyte.client.model;

/** The new title and description of a ticket; the API wants both. */
public record TicketUpdate(String title, String description) {
    /** Nothing of the content: it is the customer's. */
    @Override
    public String toString() {
        return "TicketUpdate[]";
    }
}
