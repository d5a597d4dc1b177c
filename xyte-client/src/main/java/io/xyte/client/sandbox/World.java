package io.xyte.client.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that one organization has. Whoever reads or changes it holds its monitor.
 */
final class World {

    /** Incidents go back so far before the start. */
    private static final Duration RECORDS = Duration.ofDays(60);

    final Profile profile;
    final Seed seed;
    final Platform platform;
    final SpaceTree spaces;
    final IncidentBook incidents;
    final Table<Device> devices = new Table<>();
    final Table<Ticket> tickets = new Table<>();
    final Table<User> users = new Table<>();
    final Table<Group> groups = new Table<>();
    private long made;

    /** An organization with a root space and nothing in it. */
    World(Profile profile, Seed seed, Platform platform, long firstSpaceId, Instant now) {
        this.profile = profile;
        this.seed = seed;
        this.platform = platform;
        this.spaces = new SpaceTree(profile.name(), firstSpaceId, profile.createdAt());
        this.incidents = new IncidentBook(seed, now.minus(RECORDS));
    }

    /** The seed of the next new object. */
    Seed next(String kind) {
        return seed.of(kind).of("made").of(made++);
    }

    /** @throws Refusal 404 if there is no such space */
    Space space(long id) {
        return spaces.find(id).orElseThrow(Refusal::notFound);
    }

    /** The space that a body names; there the space is a value and not the target, so it is refused with 422. */
    Space spaceIn(Body body) {
        long id = body.requiredInteger("space_id");
        return spaces.find(id).orElseThrow(() -> Refusal.unprocessable("Space not found"));
    }

    List<Device> devicesIn(Space space) {
        return devices.where(device -> device.space() == space);
    }

    void remove(Device device) {
        device.leaveGroups();
        devices.remove(device);
        incidents.forget(device);
        platform.stock().release(device);
    }

    void remove(Space space) {
        spaces.remove(space);
    }
}
