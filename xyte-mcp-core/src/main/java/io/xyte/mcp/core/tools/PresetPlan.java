package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.presets.Preset;
import java.util.List;

/** Which devices each step of a preset is for. */
final class PresetPlan {

    record Planned(Preset.Step step, List<Preview.Target> devices) {}

    private PresetPlan() {}

    /**
     * The plan.
     *
     * @throws ArgumentException if it has no command at all, or too many for one call
     */
    static List<Planned> of(Preset preset, List<Device> devices) {
        List<Planned> plan = preset.steps().stream()
                .map(step -> new Planned(step, chosen(step, devices)))
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

    private static List<Preview.Target> chosen(Preset.Step step, List<Device> devices) {
        return devices.stream()
                .filter(device -> Match.part(DeviceParts.modelName(device), step.model())
                        && Match.part(device.name(), step.device()))
                .map(Preview.Target::of)
                .toList();
    }
}
