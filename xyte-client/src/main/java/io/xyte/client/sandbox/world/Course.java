package io.xyte.client.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happens to one device: its timeline, and what commands did to it. Guarded by its world. */
public final class Course {

    /** A new device needs this long for its first contact. */
    private static final Duration FIRST_CONTACT = Duration.ofSeconds(30);

    private static final long CONTACT_SECONDS = 30;
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private static final Duration LOOK_AHEAD = Duration.ofDays(2);

    private final Timeline timeline;
    private final CommandQueue queue;
    private List<Episode> known = List.of();
    private Instant knownFrom = Instant.MAX;
    private Instant knownTo = Instant.MIN;

    Course(Timeline timeline, CommandQueue queue) {
        this.timeline = timeline;
        this.queue = queue;
    }

    /** The episodes that touch a span of time. A restart puts an end to errors and warnings. */
    List<Episode> episodes(Instant from, Instant to) {
        List<Command> restarts = queue.restarts();
        List<Episode> found = new ArrayList<>();
        for (Episode episode : known(from, to)) {
            if (episode.touches(from, to)) {
                found.add(cured(episode, restarts));
            }
        }
        for (Command restart : restarts) {
            found.add(new Episode(Layer.RESTART, restart.begin().getEpochSecond(), restart.begin(), restart.end()));
        }
        found.removeIf(episode -> !episode.touches(from, to));
        return found;
    }

    /** The episodes of the timeline in a span and perhaps around it: worked out once, as most questions are about now. */
    private List<Episode> known(Instant from, Instant to) {
        if (from.isBefore(knownFrom) || to.isAfter(knownTo)) {
            knownFrom = Times.earlier(from, knownFrom);
            knownTo = Times.later(to.plus(LOOK_AHEAD), knownTo);
            known = timeline.episodes(knownFrom, knownTo);
        }
        return known;
    }

    private static Episode cured(Episode episode, List<Command> restarts) {
        if (episode.offline()) {
            return episode;
        }
        return restarts.stream()
                .map(Command::end)
                .filter(episode::contains)
                .min(Comparator.naturalOrder())
                .map(episode::endingAt)
                .orElse(episode);
    }

    /** How the device does at a moment: the worst of what troubles it then. */
    public Health health(Instant now) {
        if (now.isBefore(timeline.since().plus(FIRST_CONTACT))) {
            return Health.NEVER_SEEN;
        }
        return episodes(now, now).stream()
                .map(episode -> episode.layer().health())
                .reduce(Health.OK, Health::orWorse);
    }

    /** The last contact; empty if there never was one. Devices call every half minute. */
    Optional<Instant> lastSeen(Instant now) {
        Health health = health(now);
        if (health == Health.NEVER_SEEN) {
            return Optional.empty();
        }
        return Optional.of(health.reachable() ? lastContact(now) : contactLostBefore(now));
    }

    private Instant lastContact(Instant now) {
        long phase =
                Math.floorMod(now.getEpochSecond() - timeline.seed().below((int) CONTACT_SECONDS), CONTACT_SECONDS);
        Instant contact = Instant.ofEpochSecond(now.getEpochSecond() - phase);
        return episodes(contact, now).stream()
                .filter(Episode::offline)
                .map(Episode::end)
                .reduce(contact, Times::later);
    }

    private Instant contactLostBefore(Instant now) {
        return episodes(now, now).stream()
                .filter(Episode::offline)
                .map(Episode::start)
                .reduce(now, Times::earlier);
    }

    /** The moments in a span at which the state was recorded: each change, and once a day. */
    SortedSet<Instant> records(Instant earliest, Instant to) {
        Instant from = Times.later(earliest, timeline.since());
        SortedSet<Instant> moments = new TreeSet<>();
        for (Episode episode : episodes(from, to)) {
            moments.add(episode.start());
            moments.add(episode.end());
        }
        long offset = timeline.seed().of("daily").below((int) DAY_SECONDS);
        long day = Math.floorDiv(from.getEpochSecond() - offset, DAY_SECONDS);
        for (long at = day * DAY_SECONDS + offset; at <= to.getEpochSecond(); at += DAY_SECONDS) {
            moments.add(Instant.ofEpochSecond(at));
        }
        moments.removeIf(at -> at.isBefore(from) || at.isAfter(to));
        return moments;
    }
}
