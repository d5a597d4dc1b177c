package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import io.xyte.client.model.ModelCommand;
import io.xyte.mcp.core.answer.CleanText;
import io.xyte.mcp.core.arguments.ArgumentBinder;
import io.xyte.mcp.core.arguments.ArgumentException;
import io.xyte.mcp.core.catalog.CallContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The commands that a device takes, as its model tells. */
final class ModelCommands {
    /** Those of every device. */
    private static final Set<String> STANDARD = Set.of("reboot", "dump", "update_firmware");

    private ModelCommands() {}

    /**
     * Refuses a command that the API would refuse.
     *
     * @throws ArgumentException if the model lists commands, and not this one
     */
    static void check(Device device, String command, CallContext context) {
        String model = device.model() == null ? null : device.model().id();
        if (model == null || STANDARD.contains(command)) {
            return;
        }
        List<String> names = context.client().models().get(model).commands().stream()
                .map(ModelCommand::name)
                .filter(Objects::nonNull)
                .map(name -> CleanText.line(name, 40))
                .toList();
        if (!names.isEmpty() && !names.contains(command)) {
            throw new ArgumentException(
                    "Nothing would be sent: " + ArgumentBinder.unknown("command", command, names) + ".");
        }
    }
}
