package io.xyte.client.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The troubles of one device over all time, commands left aside: a pure function of its seed. Immutable.
 *
 * @param layers the kinds of trouble that chance may bring
 * @param fixed troubles that are there whatever chance says
 * @param since nothing happens before the device was claimed
 */
public record Timeline(Seed seed, List<Layer> layers, List<Episode> fixed, Instant since) {

    /** A device like most. */
    public static Timeline ordinary(Seed seed, Instant since) {
        return new Timeline(seed, Layer.BY_CHANCE, List.of(), since);
    }

    /** A device that always works, so that demonstrations can count on it. */
    public static Timeline steady(Seed seed, Instant since) {
        return new Timeline(seed, List.of(), List.of(), since);
    }

    /** A device that went down at a moment and does not come back by itself. */
    public static Timeline down(Seed seed, Instant since, Instant downSince) {
        Episode outage = new Episode(Layer.OUTAGE, downSince.getEpochSecond(), downSince, Times.NEVER);
        return new Timeline(seed, List.of(), List.of(outage), since);
    }

    public boolean isSteady() {
        return layers.isEmpty() && fixed.isEmpty();
    }

    /** The episodes that touch a span of time, both ends included. */
    List<Episode> episodes(Instant from, Instant to) {
        List<Episode> found = new ArrayList<>();
        for (Layer layer : layers) {
            long last = layer.slotOf(seed, to);
            for (long slot = layer.slotOf(seed, from); slot <= last; slot++) {
                layer.episode(seed, slot).filter(this::counts).ifPresent(found::add);
            }
        }
        found.addAll(fixed);
        found.removeIf(episode -> !episode.touches(from, to));
        return found;
    }

    private boolean counts(Episode episode) {
        return !episode.start().isBefore(since);
    }

    /** The first moment, from this one on, at which the device can be reached. */
    Instant reachableFrom(Instant moment) {
        Instant candidate = moment;
        Optional<Episode> offline = offlineAt(candidate);
        while (offline.isPresent()) {
            candidate = offline.get().end();
            offline = offlineAt(candidate);
        }
        return candidate;
    }

    private Optional<Episode> offlineAt(Instant moment) {
        return episodes(moment, moment).stream().filter(Episode::offline).findFirst();
    }
}
