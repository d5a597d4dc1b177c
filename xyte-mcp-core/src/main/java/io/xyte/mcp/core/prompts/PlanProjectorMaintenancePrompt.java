package io.xyte.mcp.core.prompts;

import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Prompt;
import io.xyte.mcp.core.catalog.PromptDescription;
import io.xyte.mcp.core.catalog.PromptDescription.Argument;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class PlanProjectorMaintenancePrompt implements Prompt {
    private static final String DEFAULT_PERIOD = "the next month";

    private static final PromptDescription DESCRIPTION = new PromptDescription(
            "plan_projector_maintenance",
            "Plan projector maintenance",
            "Plans the maintenance of projectors room by room, from their state and history.",
            List.of(
                    Texts.SPACE,
                    new Argument("period", "When, e.g. first week of May; the next month if left out.", false)),
            Set.of("xyte_list_devices", "xyte_get_device", "xyte_list_device_history", "xyte_list_incidents"));

    @Override
    public PromptDescription description() {
        return DESCRIPTION;
    }

    @Override
    public String render(Map<String, String> arguments) {
        return """
                Plan the maintenance of the projectors%s for this period: %s. Change nothing.

                1. Find the projectors with xyte_list_devices: by model and by name, with space_path if I named a space. Read \
                all pages.
                2. Read xyte_get_device for each: lamp or laser hours, filter, temperature and firmware, as far as its \
                state tells.
                3. Look at xyte_list_incidents of the last 30 days and, for the troubled ones, xyte_list_device_history.
                4. Sort them into: at once, in the period, later. Give the reason for each from what you read; say where \
                the data does not tell.
                5. Make a plan that visits each site and floor once, with the work, parts and minutes per room. Mark the \
                estimates that are yours.
                """.formatted(Texts.inSpace(arguments), Texts.quoted(arguments.getOrDefault("period", DEFAULT_PERIOD)));
    }

    @Override
    public List<String> complete(String argument, String typed, CallContext context) {
        return Texts.complete(argument, typed, context);
    }
}
