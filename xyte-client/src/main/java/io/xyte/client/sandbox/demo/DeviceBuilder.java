package io.xyte.client.sandbox.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Command;
import io.xyte.client.sandbox.world.CommandType;
import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.DeviceKind;
import io.xyte.client.sandbox.world.EdgeLink;
import io.xyte.client.sandbox.world.Identity;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Model;
import io.xyte.client.sandbox.world.Seed;
import io.xyte.client.sandbox.world.Space;
import io.xyte.client.sandbox.world.Timeline;
import io.xyte.client.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts devices into rooms. */
final class DeviceBuilder {

    /** The room in which something is wrong at all times, and what is down there. */
    static final String TROUBLED_ROOM = "Room 4.12";

    /** The room whose devices always work. */
    static final String STEADY_ROOM = "Board Room";

    private static final Duration DOWN_FOR = Duration.ofMinutes(160);
    private static final int UNSORTED = 3;

    private final World world;
    private final Instant now;
    private final int limit;
    private final Map<String, Integer> names = new HashMap<>();

    /** @param limit the number of devices to make */
    DeviceBuilder(World world, Instant now, int limit) {
        this.world = world;
        this.now = now;
        this.limit = limit;
    }

    /** Devices that get a room; a few never do. */
    static int inRooms(int devices) {
        return Math.max(0, devices - UNSORTED);
    }

    void equip(List<RoomPlan> rooms) {
        for (RoomPlan room : rooms) {
            for (DeviceKind kind : room.use().kit()) {
                if (world.devices.size() < inRooms(limit)) {
                    add(room.space(), room.prefix(), kind);
                }
            }
        }
        while (world.devices.size() < limit) {
            add(world.spaces.unsorted(), "Unassigned", DeviceKind.PLAYER);
        }
    }

    private void add(Space space, String prefix, DeviceKind kind) {
        int number = world.devices.size() + 1;
        Seed seed = world.seed.of("device").of(number);
        Model model = seed.of("model").pick(world.platform.models().of(kind));
        Identity identity = identity(name(prefix, kind), model, seed, number);
        Device device = new Device(seed.uuid(), model, seed, timeline(space, kind, seed), identity, space);
        if (model.behindEdge()) {
            device.link(new EdgeLink(nearestEdge(space), "10.20." + space.id() % 250 + '.' + number % 250, snmp()));
        }
        addPastCommands(device);
        world.devices.add(device);
        world.platform.stock().addClaimed(device);
    }

    private String name(String prefix, DeviceKind kind) {
        String name = prefix + ' ' + kind.label();
        int count = names.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + ' ' + count;
    }

    private Identity identity(String name, Model model, Seed seed, int number) {
        String letters = world.profile.name().substring(0, 2).toUpperCase(Locale.ROOT);
        String sn = "%s-%s-%05d".formatted(letters, model.code(), number);
        if (model.hasCloudId()) {
            return Identity.of(
                    name,
                    sn,
                    null,
                    "CLD-" + seed.of("cloud").uuid().substring(0, 8).toUpperCase(Locale.ROOT));
        }
        long bits = seed.of("mac").value();
        String mac = "02:%02x:%02x:%02x:%02x:%02x"
                .formatted(bits & 255, bits >> 8 & 255, bits >> 16 & 255, bits >> 24 & 255, bits >> 32 & 255);
        return Identity.of(name, sn, mac, null);
    }

    private Timeline timeline(Space space, DeviceKind kind, Seed seed) {
        Instant claimedAt = now.minus(Duration.ofDays(60 + seed.of("age").below(900)));
        if (space.name().equals(TROUBLED_ROOM) && kind == DeviceKind.TOUCH_PANEL) {
            return Timeline.down(seed, claimedAt, now.minus(DOWN_FOR));
        }
        boolean steady = space.name().equals(STEADY_ROOM) || kind == DeviceKind.EDGE;
        return steady ? Timeline.steady(seed, claimedAt) : Timeline.ordinary(seed, claimedAt);
    }

    private String nearestEdge(Space space) {
        return world.devicesIn(space).stream()
                .filter(device -> device.model().kind() == DeviceKind.EDGE)
                .findFirst()
                .map(Device::id)
                .orElse("");
    }

    private static ObjectNode snmp() {
        return Json.object().put("SNMP community", "public").put("Port", "161").put("Password", "not-shown");
    }

    private void addPastCommands(Device device) {
        Seed seed = device.seed().of("past");
        if (!seed.chance(0.25) || device.model().commands().isEmpty()) {
            return;
        }
        for (int number = 1 + seed.of("count").below(3); number > 0; number--) {
            Instant sentAt =
                    now.minus(Duration.ofHours(20L * number + seed.of(number).below(19)));
            CommandType reboot = device.model().commands().get(0);
            device.commands().add(Command.sent(device, seed.of("command").of(number), reboot, null, sentAt));
        }
    }
}
