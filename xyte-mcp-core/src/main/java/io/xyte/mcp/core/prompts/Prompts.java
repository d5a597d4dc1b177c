package io.xyte.mcp.core.prompts;

import io.xyte.mcp.core.catalog.Prompt;
import java.util.List;

/** All prompts, in the order in which clients see them. A new one is a class and a line here. */
public final class Prompts {
    private Prompts() {}

    /** The prompts. */
    public static List<Prompt> all() {
        return List.of(
                new RebootDevicePrompt(),
                new TroubleshootOfflineDevicePrompt(),
                new CheckProjectorsPrompt(),
                new PlanProjectorMaintenancePrompt());
    }
}
