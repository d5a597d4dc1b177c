package io.xyte.client.sandbox.world;

import java.time.Instant;

/**
 * A stretch of time in which a device has one trouble.
 *
 * @param number tells it from the others of its device and layer
 * @param end the first moment after it
 */
public record Episode(Layer layer, long number, Instant start, Instant end) {

    public boolean contains(Instant moment) {
        return !start.isAfter(moment) && end.isAfter(moment);
    }

    /** Whether any moment of the two, both included, or between them lies in it. */
    boolean touches(Instant from, Instant to) {
        return !start.isAfter(to) && end.isAfter(from);
    }

    boolean offline() {
        return layer.health() == Health.OFFLINE;
    }

    Episode endingAt(Instant earlierEnd) {
        return new Episode(layer, number, start, earlierEnd);
    }
}
