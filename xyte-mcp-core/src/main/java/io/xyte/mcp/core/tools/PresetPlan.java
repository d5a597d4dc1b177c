package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.presets.Preset;
import java.util.List;
import java.util.stream.IntStream;

/** Which devices each step of a preset is for. */
final class PresetPlan {

    /**
     * A step and its devices.
     *
     * @param number of the step in the preset, from 1
     */
    record Planned(int number, Preset.Step step, List<Preview.Target> devices) {}

    private PresetPlan() {}

    /**
     * The plan.
     *
     * @param fromStep number of the first step that is wanted
     * @throws ArgumentException if there is no such step, or it has no command at all, or too many for one call
     */
    static List<Planned> of(Preset preset, int fromStep, List<Device> devices) {
        if (fromStep > preset.steps().size()) {
            throw new ArgumentException(
                    "from_step must be 1 to " + preset.steps().size() + ".");
        }
        List<Planned> plan = IntStream.rangeClosed(fromStep, preset.steps().size())
                .mapToObj(number -> planned(number, preset.steps().get(number - 1), devices))
                .toList();
        int commands =
                plan.stream().mapToInt(planned -> planned.devices().size()).sum();
        if (commands == 0 || commands > Bulk.MAX_TARGETS) {
            throw new ArgumentException(
                    "Nothing was sent: the preset comes to " + commands + " commands in this space, and"
                            + " must come to 1 to " + Bulk.MAX_TARGETS + ". Name another space.");
        }
        return plan;
    }

    private static Planned planned(int number, Preset.Step step, List<Device> devices) {
        return new Planned(number, step, chosen(step, devices));
    }

    private static List<Preview.Target> chosen(Preset.Step step, List<Device> devices) {
        return devices.stream()
                .filter(device -> Match.part(DeviceParts.modelName(device), step.model())
                        && Match.part(device.name(), step.device()))
                .map(Preview.Target::of)
                .toList();
    }
}
