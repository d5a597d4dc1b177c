package io.xyte.client.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The times in which a device opened no incidents. Guarded by its world. */
public final class Suspensions {

    private record Span(Instant from, Instant to) {

        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    private final List<Span> spans = new ArrayList<>();

    boolean covers(Instant moment) {
        return spans.stream().anyMatch(span -> span.contains(moment));
    }

    /** Opens no incidents from now on. Can be repeated. */
    public void suspend(Instant now) {
        if (!covers(now)) {
            spans.add(new Span(now, Times.NEVER));
        }
    }

    public void resume(Instant now) {
        spans.replaceAll(span -> span.contains(now) ? new Span(span.from(), now) : span);
    }
}
