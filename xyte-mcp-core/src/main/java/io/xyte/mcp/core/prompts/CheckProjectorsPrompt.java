package io.xyte.mcp.core.prompts;

import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptDescription;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class CheckProjectorsPrompt implements Prompt {
    private static final PromptDescription DESCRIPTION = new PromptDescription(
            "check_projectors",
            "Check projectors' health",
            "Reports which projectors need attention, in one space or everywhere.",
            List.of(Texts.SPACE),
            Set.of("xyte_list_devices", "xyte_get_device", "xyte_list_incidents", "xyte_list_tickets"));

    @Override
    public PromptDescription description() {
        return DESCRIPTION;
    }

    @Override
    public String render(Map<String, String> arguments) {
        return """
                Check the health of the projectors%s. Change nothing.

                1. Find them with xyte_list_devices: by model and by name, with space_path if I named a space. Read all \
                pages. Models that are no projectors do not count; say which models you took for projectors.
                2. Look at xyte_list_incidents with status active, and at xyte_list_tickets, for these devices.
                3. Read xyte_get_device for those that are offline, in error or have an incident: lamp or laser hours, \
                temperature, filter, as far as their state tells.
                4. Report: how many are well, and a table of the others with space, problem, since when, and what to do. \
                The most urgent first.
                """.formatted(Texts.inSpace(arguments));
    }

    @Override
    public List<String> complete(String argument, String typed, CallContext context) {
        return Texts.complete(argument, typed, context);
    }
}
