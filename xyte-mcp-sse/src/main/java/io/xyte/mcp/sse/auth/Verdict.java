package io.xyte.mcp.sse.auth;

import io.xyte.mcp.core.catalog.Caller;
import java.time.Duration;

/** What is known of a key. */
sealed interface Verdict {
    /** How long it is believed before Xyte is asked again. */
    Duration lifetime();

    /** Xyte knows the key, or knew it a short time ago. */
    record Accepted(Caller caller, Duration lifetime) implements Verdict {
        static final Duration LIFETIME = Duration.ofSeconds(60);
    }

    /** Xyte does not know the key. */
    record Rejected(Duration lifetime) implements Verdict {
        static final Duration LIFETIME = Duration.ofSeconds(10);
    }

    /**
     * Xyte could not be asked.
     *
     * @param lifetime when it is worth another try
     */
    record Unknown(Duration lifetime) implements Verdict {}
}
