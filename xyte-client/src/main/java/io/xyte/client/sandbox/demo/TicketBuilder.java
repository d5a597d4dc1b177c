package io.xyte.client.sandbox.demo;

import io.xyte.client.sandbox.demo.TicketTexts.Opening;
import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.Seed;
import io.xyte.client.sandbox.world.Ticket;
import io.xyte.client.sandbox.world.Ticket.Comment;
import io.xyte.client.sandbox.world.User;
import io.xyte.client.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Opens tickets for devices that are in trouble, and for some that are not, and lets people talk in them. */
final class TicketBuilder {

    private final World world;
    private final Instant now;

    TicketBuilder(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    void open(int count) {
        List<Device> devices = troubledFirst();
        for (int number = 0; number < Math.min(count, devices.size()); number++) {
            Seed seed = world.seed.of("ticket").of(number);
            world.tickets.add(ticket(seed, devices.get(number), opening(number, devices.get(number), seed)));
        }
    }

    /** The room that is always in trouble comes first; its ticket is a plain one. */
    private List<Device> troubledFirst() {
        List<Device> ordered = new ArrayList<>(world.devices.where(this::isDown));
        ordered.addAll(world.devices.where(device -> !isDown(device)
                && !device.timeline().isSteady()
                && device.seed().of("ticket").chance(0.2)));
        return ordered;
    }

    private boolean isDown(Device device) {
        return !device.timeline().fixed().isEmpty();
    }

    private Opening opening(int number, Device device, Seed seed) {
        List<Opening> plain = TicketTexts.about(device.model().kind());
        if (isDown(device)) {
            return plain.get(0);
        }
        boolean hostile = number % 4 == 3 && number / 4 < TicketTexts.HOSTILE.size();
        return hostile
                ? TicketTexts.HOSTILE.get(number / 4)
                : seed.of("opening").pick(plain);
    }

    private Ticket ticket(Seed seed, Device device, Opening opening) {
        int age = isDown(device) ? 95 : 90 + seed.of("age").below(20 * 24 * 60);
        Instant createdAt = now.minus(Duration.ofMinutes(age));
        User author = seed.of("author").pick(world.users.all());
        Ticket ticket = new Ticket(seed.uuid(), device, author, createdAt, opening.title(), opening.description());
        converse(ticket, seed.of("talk"), author, createdAt);
        return ticket;
    }

    private void converse(Ticket ticket, Seed seed, User author, Instant createdAt) {
        int count = 1 + seed.below(5);
        long gap = Duration.between(createdAt, now).toMillis() / (count + 1);
        for (int number = 1; number <= count; number++) {
            Instant at = createdAt.plusMillis(gap * number);
            ticket.add(comment(seed.of(number), number % 2 == 0, author, ticket, at));
        }
    }

    private Comment comment(Seed seed, boolean answer, User author, Ticket ticket, Instant at) {
        String text = seed.pick(TicketTexts.REPLIES);
        return answer
                ? new Comment(text, at, "Field Service", ticket.device().vendorName(), "partner", false)
                : new Comment(text, at, author.name(), world.profile.name(), "organization", false);
    }
}
