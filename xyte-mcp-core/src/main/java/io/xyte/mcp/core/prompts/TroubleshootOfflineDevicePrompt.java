package io.xyte.mcp.core.prompts;

import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptDescription;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class TroubleshootOfflineDevicePrompt implements Prompt {
    private static final PromptDescription DESCRIPTION = new PromptDescription(
            "troubleshoot_offline_device",
            "Troubleshoot an offline device",
            "Finds out since when and why a device is offline, and what to do about it.",
            List.of(Texts.DEVICE),
            Set.of(
                    "xyte_list_devices",
                    "xyte_get_device",
                    "xyte_list_device_history",
                    "xyte_list_incidents",
                    "xyte_list_tickets",
                    "xyte_list_commands"));

    @Override
    public PromptDescription description() {
        return DESCRIPTION;
    }

    @Override
    public String render(Map<String, String> arguments) {
        return """
                Find out why the Xyte device %s is offline. Change nothing.

                1. Find it with xyte_list_devices (by name), or xyte_get_device if that is an id. If several match, ask me \
                which one.
                2. Read it with xyte_get_device: status, effective status, last contact, last state.
                3. Read xyte_list_device_history of the last 7 days: since when is it offline, was it so before?
                4. Look at xyte_list_incidents and xyte_list_tickets for the device, and at xyte_list_commands for commands \
                that came before the failure or wait.
                5. Look with xyte_list_devices at the other devices of its space: if they are offline too, the cause is \
                likely the network or power of the room.
                6. Tell me since when it is offline, the likeliest cause with its evidence, and what to do, first things \
                first.
                """.formatted(Texts.quoted(arguments.get("device")));
    }

    @Override
    public List<String> complete(String argument, String typed, CallContext context) {
        return Texts.complete(argument, typed, context);
    }
}
