package io.xyte.mcp.core.presets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named list of commands over the devices of a space.
 *
 * @param name as callers give it
 * @param title for people
 * @param steps in their order; one at least
 */
public record Preset(String name, String title, List<Step> steps) {
    /** A preset with one step at least, or this throws {@link IllegalArgumentException}. */
    public Preset {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps of preset " + name + " must have one at least");
        }
    }

    /**
     * One command for those devices of the space that pass the filter.
     *
     * @param params values of the command's own fields; may be empty
     * @param model part of the model's name; any model if absent
     * @param device part of the device's name; any name if absent
     * @param waitFor how long the next step waits for the commands of this one to end; absent if it does not wait
     */
    public record Step(
            String title,
            String command,
            ObjectNode params,
            @Nullable String model,
            @Nullable String device,
            @Nullable Duration waitFor) {
        /** What {@code wait: true} means. */
        public static final Duration DEFAULT_WAIT = Duration.ofSeconds(20);

        /** The longest wait: a client gives up on a call after a minute. */
        public static final Duration LONGEST_WAIT = Duration.ofSeconds(45);

        /** A step whose wait is 1 to 45 s, or this throws {@link IllegalArgumentException}. */
        public Step {
            if (waitFor != null
                    && (waitFor.compareTo(Duration.ofSeconds(1)) < 0 || waitFor.compareTo(LONGEST_WAIT) > 0)) {
                throw new IllegalArgumentException(
                        "wait of step " + title + " must be 1 to 45 seconds, was " + waitFor);
            }
        }
    }
}
