package io.xyte.mcp.sse.auth;

import io.xyte.mcp.core.catalog.Caller;
import java.time.Duration;

/** What is known of a key. */
sealed interface Verdict {
    /** How long it is believed before Xyte is asked again. */
    Duration lifetime();

    /** Xyte knows the key, or knew it a short time ago. */
    record Accepted(Caller caller) implements Verdict {
        private static final Duration LIFETIME = Duration.ofSeconds(60);

        @Override
        public Duration lifetime() {
            return LIFETIME;
        }
    }

    /** Xyte does not know the key. */
    record Rejected() implements Verdict {
        private static final Duration LIFETIME = Duration.ofSeconds(10);

        @Override
        public Duration lifetime() {
            return LIFETIME;
        }
    }

    /**
     * Xyte could not be asked.
     *
     * @param lifetime when it is worth another try
     */
    record Unknown(Duration lifetime) implements Verdict {}
}
