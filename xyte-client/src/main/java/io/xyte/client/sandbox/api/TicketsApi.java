package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Ticket;
import io.xyte.client.sandbox.world.Ticket.Comment;
import io.xyte.client.sandbox.world.World;

/** Tickets as the organization sees them. */
final class TicketsApi {

    private TicketsApi() {}

    static Answer listOpen(World world, Call call) {
        return Answer.of(Json.array(world.tickets.where(Ticket::open), Ticket::json));
    }

    static Answer get(World world, Call call) {
        return Answer.of(ticket(world, call).detail());
    }

    private static Ticket ticket(World world, Call call) {
        return world.tickets.get(call.id("ticket_id"));
    }

    static Answer update(World world, Call call) {
        Ticket ticket = ticket(world, call);
        update(ticket, call);
        return Answer.of(ticket.detail());
    }

    /** Changes what the body names. */
    static void update(Ticket ticket, Call call) {
        Body body = call.body("title", "description");
        if (!body.has("title") && !body.has("description")) {
            throw Refusal.required("title");
        }
        ticket.retitle(
                body.filledText("title").orElse(ticket.title()),
                body.text("description").orElse(ticket.description()));
    }

    static Answer resolve(World world, Call call) {
        ticket(world, call).resolve(call.now(), world.profile.name(), "organization");
        return Answer.success();
    }

    static Answer sendMessage(World world, Call call) {
        Ticket ticket = ticket(world, call);
        String message = call.body("message").requiredText("message");
        ticket.add(new Comment(message, call.now(), null, world.profile.name(), "organization", false));
        return Answer.success();
    }
}
