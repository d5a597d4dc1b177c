package io.xyte.client.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of one organization: those that follow from what its devices go through, and those that people
 * reported. Guarded by its world.
 */
public final class IncidentBook {

    /** A device is silent for so long before an incident is opened. */
    private static final Duration NOTICED_AFTER = Duration.ofMinutes(3);

    private static final Comparator<Incident> NEWEST_FIRST =
            Comparator.comparing(Incident::createdAt).reversed().thenComparing(Incident::id);

    /** What an incident comes from. */
    private record Cause(Device device, Layer layer, long number) {}

    private final Seed organization;
    private final Instant since;
    private final List<Incident> reported = new ArrayList<>();
    private final Map<String, Instant> closedByHand = new HashMap<>();

    /** As they were when they opened. Kept, as their texts would otherwise be made for each call. */
    private final Map<Cause, Incident> opened = new HashMap<>();

    /** @param since older incidents are not kept */
    IncidentBook(Seed organization, Instant since) {
        this.organization = organization;
        this.since = since;
    }

    /** Adds what a person reported. */
    public void report(Incident incident) {
        reported.add(incident);
    }

    /** @throws Refusal if it is closed already */
    public void close(Incident incident, Instant now) {
        if (!incident.active()) {
            throw Refusal.unprocessable("Incident is already closed");
        }
        closedByHand.put(incident.id(), now);
    }

    void forget(Device device) {
        reported.removeIf(incident -> incident.device() == device);
        opened.keySet().removeIf(cause -> cause.device() == device);
    }

    /** All incidents opened so far, newest first. */
    public List<Incident> all(Table<Device> devices, Instant now) {
        List<Incident> all = new ArrayList<>();
        for (Device device : devices.all()) {
            for (Episode episode : device.course().episodes(since, now)) {
                opened(device, episode, now).ifPresent(all::add);
            }
        }
        reported.forEach(incident -> all.add(asOf(now, incident, incident.closedAt())));
        all.sort(NEWEST_FIRST);
        return all;
    }

    private Optional<Incident> opened(Device device, Episode episode, Instant now) {
        Instant openedAt = episode.offline() ? episode.start().plus(NOTICED_AFTER) : episode.start();
        boolean tooShort = !openedAt.isBefore(episode.end());
        if (tooShort || openedAt.isAfter(now) || device.suspensions().covers(openedAt)) {
            return Optional.empty();
        }
        Incident incident = opened.computeIfAbsent(
                new Cause(device, episode.layer(), episode.number()), cause -> opening(cause, episode, openedAt));
        return Optional.of(asOf(now, incident, episode.end()));
    }

    private Incident opening(Cause cause, Episode episode, Instant openedAt) {
        String id = cause.device()
                .seed()
                .of("incident")
                .of(cause.layer().name())
                .of(cause.number())
                .uuid();
        return new Incident(id, cause.device(), Trouble.of(episode, cause.device(), organization), openedAt, null);
    }

    private Incident asOf(Instant now, Incident incident, @Nullable Instant endsAt) {
        @Nullable Instant byHand = closedByHand.get(incident.id());
        Instant end = Times.earlier(endsAt == null ? Times.NEVER : endsAt, byHand == null ? Times.NEVER : byHand);
        @Nullable Instant closedAt = end.isAfter(now) ? null : end;
        return new Incident(incident.id(), incident.device(), incident.trouble(), incident.createdAt(), closedAt);
    }
}
