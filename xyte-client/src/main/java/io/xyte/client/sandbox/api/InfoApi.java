package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Incident;
import io.xyte.client.sandbox.world.Ticket;
import io.xyte.client.sandbox.world.User;
import io.xyte.client.sandbox.world.World;

/** The organization itself. */
final class InfoApi {

    private InfoApi() {}

    static Answer info(World world, Call call) {
        ObjectNode json = world.profile.json();
        json.putObject("statistics")
                .put("devices", world.devices.size())
                .put("users", world.users.where(User::active).size())
                .put("groups", world.groups.size())
                .put("spaces", world.spaces.all().size())
                .put("open_tickets", world.tickets.where(Ticket::open).size())
                .put("open_incidents", openIncidents(world, call))
                .put("pending_invoices", 0);
        return Answer.of(json);
    }

    private static long openIncidents(World world, Call call) {
        return world.incidents.all(world.devices, call.now()).stream()
                .filter(Incident::active)
                .count();
    }
}
