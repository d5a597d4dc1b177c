package io.xyte.mcp.core.prompts;

import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptDescription;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class RebootDevicePrompt implements Prompt {
    private static final PromptDescription DESCRIPTION = new PromptDescription(
            "reboot_device",
            "Reboot a device",
            "Reboots one device and follows the command until it is over.",
            List.of(Texts.DEVICE),
            Set.of("xyte_list_devices", "xyte_get_device", "xyte_send_command", "xyte_list_commands"));

    @Override
    public PromptDescription description() {
        return DESCRIPTION;
    }

    @Override
    public String render(Map<String, String> arguments) {
        return """
                Reboot the Xyte device %s.

                1. Find it with xyte_list_devices (by name), or xyte_get_device if that is an id. If several match, ask me \
                which one.
                2. Tell me its name, space, status and last contact. Say so if it is offline: then the command waits until \
                it is back.
                3. Call xyte_send_command with command reboot and dry_run, show me what would be sent, and wait for my yes.
                4. Send it once. Then look at xyte_list_commands until the command is done, failed or aborted.
                5. Tell me the result, and whether the device is online again.
                """.formatted(Texts.quoted(arguments.get("device")));
    }

    @Override
    public List<String> complete(String argument, String typed, CallContext context) {
        return Texts.complete(argument, typed, context);
    }
}
