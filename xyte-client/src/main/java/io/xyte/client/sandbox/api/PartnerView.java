package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.ModelCatalog;
import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Ticket;
import io.xyte.client.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the partner sees of all organizations: the devices of its models, and what belongs to these. Thread-safe. */
final class PartnerView {

    private final Platform platform;
    private final Instant now;

    PartnerView(Platform platform, Instant now) {
        this.platform = platform;
        this.now = now;
    }

    List<Owned<Device>> devices() {
        return all(world -> world.devices.where(PartnerView::isOurs));
    }

    List<Owned<Ticket>> tickets() {
        return all(world -> world.tickets.where(ticket -> isOurs(ticket.device())));
    }

    private static boolean isOurs(Device device) {
        return device.model().vendor().equals(ModelCatalog.PARTNER);
    }

    private <T> List<Owned<T>> all(Function<World, List<T>> rows) {
        List<Owned<T>> all = new ArrayList<>();
        for (World world : platform.worlds()) {
            synchronized (world) {
                world.letTimePass(now);
                rows.apply(world).forEach(row -> all.add(new Owned<>(world, row)));
            }
        }
        return all;
    }
}
