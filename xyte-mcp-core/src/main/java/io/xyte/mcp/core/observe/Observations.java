package io.xyte.mcp.core.observe;

import io.xyte.client.CallListener;
import java.util.List;
import java.util.Optional;

/** What all listeners keep of one request. */
record Observations(List<Observation> all) implements Observation {
    @Override
    public void end(Ending ending) {
        all.forEach(observation -> Listeners.guard(() -> observation.end(ending)));
    }

    @Override
    public CallListener upstream() {
        return all.stream()
                .map(Observation::upstream)
                .filter(listener -> listener != CallListener.NONE)
                .reduce(CallListener::and)
                .orElse(CallListener.NONE);
    }

    @Override
    public Optional<String> traceId() {
        return all.stream()
                .flatMap(observation -> observation.traceId().stream())
                .findFirst();
    }
}
