package io.xyte.client.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that one organization has. Whoever reads or changes it holds its monitor.
 */
public final class World {

    /** Incidents go back so far before the start. */
    private static final Duration RECORDS = Duration.ofDays(60);

    public final Profile profile;
    public final Seed seed;
    public final Platform platform;
    public final SpaceTree spaces;
    public final IncidentBook incidents;
    public final Table<Device> devices = new Table<>();
    public final Table<Ticket> tickets = new Table<>();
    public final Table<User> users = new Table<>();
    public final Table<Group> groups = new Table<>();
    public final Table<Note> notes = new Table<>();
    public final Table<License> licenses = new Table<>();
    public final Table<Asset> assets = new Table<>();
    public final Labels labels = new Labels();
    public final EdgeBook edges = new EdgeBook();
    private long made;

    /** An organization with a root space and nothing in it. */
    public World(Profile profile, Seed seed, Platform platform, long firstSpaceId, Instant now) {
        this.profile = profile;
        this.seed = seed;
        this.platform = platform;
        this.spaces = new SpaceTree(profile.name(), firstSpaceId, profile.createdAt());
        this.incidents = new IncidentBook(seed, now.minus(RECORDS));
    }

    /** The seed of the next new object. */
    public Seed next(String kind) {
        return seed.of(kind).of("made").of(made++);
    }

    /** @throws Refusal 404 if there is no such space */
    public Space space(long id) {
        return spaces.find(id).orElseThrow(Refusal::notFound);
    }

    public List<Device> devicesIn(Space space) {
        return devices.where(device -> device.space() == space);
    }

    /** Lets happen what is due without a call: claims through edges come to an end. */
    public void letTimePass(Instant now) {
        for (Device device : edges.claimedSince(now)) {
            devices.add(device);
            platform.stock().addClaimed(device);
        }
    }

    /** Removes a device with all that hangs on it. Its tickets stay. */
    public void remove(Device device) {
        device.leaveGroups();
        devices.remove(device);
        incidents.forget(device);
        edges.forget(device);
        notes.removeIf(note -> note.subject().equals(Note.Subject.of(device)));
        licenses.where(license -> license.device() == device).forEach(license -> licenses.add(license.released()));
        platform.stock().release(device);
    }

    public void remove(Space space) {
        spaces.remove(space);
        notes.removeIf(note -> note.subject().equals(Note.Subject.of(space)));
    }
}
