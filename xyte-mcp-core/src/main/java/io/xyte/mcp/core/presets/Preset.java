package io.xyte.mcp.core.presets;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
     */
    public record Step(
            String title,
            String command,
            ObjectNode params,
            @Nullable String model,
            @Nullable String device) {}
}
