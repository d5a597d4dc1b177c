package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.ModelCatalog;
import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Ticket;
import io.xyte.client.sandbox.world.Ticket.Comment;

/** Tickets that reached the vendor. Other than for the organization, changes are answered with the whole ticket. */
final class PartnerTicketsApi {

    private PartnerTicketsApi() {}

    static Answer list(Platform platform, Call call) {
        return Answer.of(Json.array(
                new PartnerView(platform, call.now()).tickets(),
                owned -> owned.holding((world, ticket) -> ticket.json())));
    }

    /** No such ticket is answered like a wrong key. */
    private static Owned<Ticket> ticket(Platform platform, Call call) {
        return new PartnerView(platform, call.now())
                .tickets().stream()
                        .filter(owned -> owned.value().id().equals(call.id("ticket_id")))
                        .findFirst()
                        .orElseThrow(Refusal::notAuthorized);
    }

    static Answer get(Platform platform, Call call) {
        return ticket(platform, call).holding((world, ticket) -> Answer.of(ticket.detail()));
    }

    static Answer update(Platform platform, Call call) {
        return ticket(platform, call).holding((world, ticket) -> {
            TicketsApi.update(ticket, call);
            return Answer.of(ticket.detail());
        });
    }

    static Answer resolve(Platform platform, Call call) {
        return ticket(platform, call).holding((world, ticket) -> {
            ticket.resolve(call.now(), ModelCatalog.PARTNER, "partner");
            return Answer.of(ticket.detail());
        });
    }

    static Answer sendMessage(Platform platform, Call call) {
        String message = call.body("message").requiredText("message");
        return ticket(platform, call).holding((world, ticket) -> {
            ticket.add(new Comment(message, call.now(), null, ModelCatalog.PARTNER, "partner", false));
            return Answer.of(ticket.detail());
        });
    }
}
