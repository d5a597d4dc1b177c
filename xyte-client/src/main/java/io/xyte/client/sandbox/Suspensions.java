package io.xyte.client.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The times in which a device opened no incidents. Guarded by its world. */
final class Suspensions {

    private record Span(Instant from, Instant to) {

        boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    private final List<Span> spans = new ArrayList<>();

    boolean covers(Instant moment) {
        return spans.stream().anyMatch(span -> span.contains(moment));
    }

    void suspend(Instant now) {
        if (!covers(now)) {
            spans.add(new Span(now, Times.NEVER));
        }
    }

    void resume(Instant now) {
        spans.replaceAll(span -> span.contains(now) ? new Span(span.from(), now) : span);
    }
}
