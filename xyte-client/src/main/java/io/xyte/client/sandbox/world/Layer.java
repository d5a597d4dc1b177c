package io.xyte.client.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of trouble that befalls devices. Time is cut into slots, shifted for each device; chance decides for each slot
 * whether it has an episode, and where in the slot it lies. So the state at any moment is found without a history.
 * Together the layers keep about one device in ten offline and one in twenty in error.
 */
public enum Layer {
    /** Hours to days without contact. */
    OUTAGE(Health.OFFLINE, Duration.ofDays(10), 0.52, Duration.ofHours(2), Duration.ofDays(5)),
    /** Minutes without contact. */
    BLIP(Health.OFFLINE, Duration.ofDays(1), 0.03, Duration.ofMinutes(5), Duration.ofHours(1)),
    /** The device itself reports an error. */
    FAULT(Health.ERROR, Duration.ofDays(10), 0.34, Duration.ofHours(1), Duration.ofDays(4)),
    /** A rule of the organization finds a value out of its range. */
    WARNING(Health.WARNING, Duration.ofDays(10), 0.2, Duration.ofHours(1), Duration.ofDays(3)),
    /** A command took the device offline for a moment. */
    RESTART(Health.OFFLINE, Duration.ofDays(1), 0, Duration.ZERO, Duration.ZERO);

    /** Those that happen by chance. */
    static final List<Layer> BY_CHANCE = List.of(OUTAGE, BLIP, FAULT, WARNING);

    private static final double START_WITHIN = 0.4;

    private final Health health;
    private final Duration slot;
    private final double share;
    private final Duration shortest;
    private final Duration spread;

    Layer(Health health, Duration slot, double share, Duration shortest, Duration spread) {
        this.health = health;
        this.slot = slot;
        this.share = share;
        this.shortest = shortest;
        this.spread = spread;
    }

    public Health health() {
        return health;
    }

    /** The number of the slot in which a moment lies, for the device of this seed. */
    long slotOf(Seed device, Instant moment) {
        return Math.floorDiv(moment.getEpochSecond() - shiftSeconds(device), slot.toSeconds());
    }

    /** The episode of one slot, if chance gives it one. */
    Optional<Episode> episode(Seed device, long slotNumber) {
        Seed chance = device.of(name()).of(slotNumber);
        if (!chance.chance(share)) {
            return Optional.empty();
        }
        long slotStart = slotNumber * slot.toSeconds() + shiftSeconds(device);
        long offset = (long) (chance.of(1).unit() * START_WITHIN * slot.toSeconds());
        double length = chance.of(2).unit();
        // squared: short troubles are common, long ones rare
        long seconds = shortest.toSeconds() + (long) (length * length * spread.toSeconds());
        Instant start = Instant.ofEpochSecond(slotStart + offset);
        return Optional.of(new Episode(this, slotNumber, start, start.plusSeconds(seconds)));
    }

    private long shiftSeconds(Seed device) {
        return (long) (device.of(name()).of("shift").unit() * slot.toSeconds());
    }
}
