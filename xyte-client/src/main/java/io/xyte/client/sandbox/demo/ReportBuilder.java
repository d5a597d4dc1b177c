package io.xyte.client.sandbox.demo;

import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.Incident;
import io.xyte.client.sandbox.world.Seed;
import io.xyte.client.sandbox.world.Trouble;
import io.xyte.client.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets users report incidents: what no device knows of itself. */
final class ReportBuilder {

    private static final List<Trouble> COMPLAINTS = List.of(
            new Trouble("user", "high", "No sound in the room", "Reported by a user at the panel"),
            new Trouble("user", "moderate", "Remote control is missing", "Reported by a user at the panel"),
            new Trouble("user", "low", "Cable is too short", "Reported by a user at the panel"),
            new Trouble(
                    "user", "critical", "Event starts in an hour and nothing works", "Reported by a user by phone"));

    private static final Duration OPEN_UP_TO = Duration.ofDays(4);

    private final World world;
    private final Instant now;

    ReportBuilder(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    /** Spreads reports over the last 40 days; the newest are still open. */
    void report(int count) {
        List<Device> devices = world.devices.all();
        for (int number = 0; number < count && !devices.isEmpty(); number++) {
            Seed seed = world.seed.of("report").of(number);
            Instant createdAt = now.minus(Duration.ofMinutes(20 + seed.of("age").below(40 * 24 * 60)));
            Instant solvedAt =
                    createdAt.plus(Duration.ofMinutes(30 + seed.of("length").below(4 * 24 * 60)));
            boolean open = createdAt.isAfter(now.minus(OPEN_UP_TO)) || solvedAt.isAfter(now);
            @Nullable Instant closedAt = open ? null : solvedAt;
            world.incidents.report(new Incident(
                    seed.uuid(),
                    seed.of("device").pick(devices),
                    seed.of("what").pick(COMPLAINTS),
                    createdAt,
                    closedAt));
        }
    }
}
