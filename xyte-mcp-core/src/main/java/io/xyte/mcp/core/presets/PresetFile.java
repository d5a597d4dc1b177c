package io.xyte.mcp.core.presets;

import io.xyte.mcp.core.yaml.YamlException;
import io.xyte.mcp.core.yaml.YamlFile;
import io.xyte.mcp.core.yaml.YamlObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a file of presets:
 *
 * <pre>
 * presets:
 *   town-hall:
 *     title: Prepare the town hall
 *     steps:
 *       - title: Projectors on
 *         command: set_power
 *         params: {power: "on"}
 *         model: Lumen
 *         device: Projector
 * </pre>
 */
public final class PresetFile {
    private static final int MAX_PRESETS = 50;
    private static final int MAX_STEPS = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    private PresetFile() {}

    /**
     * The presets of a file.
     *
     * @throws YamlException if it cannot be read, or is not as it must be; the message names line and reason
     */
    public static Presets read(Path file) throws YamlException {
        return parse(YamlFile.text(file));
    }

    /**
     * The presets of a text.
     *
     * @throws YamlException if it is not as it must be; the message names line and reason
     */
    public static Presets parse(String yaml) throws YamlException {
        YamlObject root = YamlObject.parse(yaml);
        root.allowOnly("presets");
        YamlObject named = root.object("presets");
        List<Preset> presets = new ArrayList<>();
        for (String name : named.names()) {
            if (!NAME.matcher(name).matches()) {
                throw named.wrong("a preset's name has letters, digits, - and _, 40 at most");
            }
            presets.add(preset(name, named.object(name)));
        }
        if (presets.isEmpty() || presets.size() > MAX_PRESETS) {
            throw named.wrong("presets must have 1 to " + MAX_PRESETS + " entries");
        }
        return new Presets(presets);
    }

    private static Preset preset(String name, YamlObject preset) throws YamlException {
        preset.allowOnly("title", "steps");
        List<Preset.Step> steps = new ArrayList<>();
        for (YamlObject step : preset.objects("steps")) {
            steps.add(step(step));
        }
        if (steps.isEmpty() || steps.size() > MAX_STEPS) {
            throw preset.wrong("steps must have 1 to " + MAX_STEPS + " entries");
        }
        return new Preset(name, preset.text("title").orElse(name), steps);
    }

    private static Preset.Step step(YamlObject step) throws YamlException {
        step.allowOnly("title", "command", "params", "model", "device");
        String command = step.text("command").orElseThrow(() -> step.wrong("command is missing"));
        return new Preset.Step(
                step.text("title").orElse(command),
                command,
                step.document("params"),
                step.text("model").orElse(null),
                step.text("device").orElse(null));
    }
}
