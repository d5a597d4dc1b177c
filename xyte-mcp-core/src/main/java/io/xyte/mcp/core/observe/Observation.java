package io.xyte.mcp.core.observe;

import io.xyte.client.CallListener;
import java.util.Optional;

/** What a listener keeps of one request until its end. */
@FunctionalInterface
public interface Observation {
    /** Nobody wants to know how it ends. */
    Observation NONE = ending -> {};

    /** The request has ended. Called once, by any thread, after the answer was handed over. */
    void end(Ending ending);

    /** Who is told of the calls to Xyte that are made for the request. */
    default CallListener upstream() {
        return CallListener.NONE;
    }

    /** The trace that the request was made part of, 32 hexadecimal digits; empty if it is part of none. */
    default Optional<String> traceId() {
        return Optional.empty();
    }
}
