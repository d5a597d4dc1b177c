package io.xyte.mcp.core.prompts;

import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.PromptDescription.Argument;
import io.xyte.mcp.core.completions.Completions;
import java.util.List;
import java.util.Map;

/** What prompts have in common. */
final class Texts {
    static final Argument DEVICE = new Argument("device", "Name or id of the device.", true);
    static final Argument SPACE = new Argument("space", "Site, floor or room; all if left out.", false);

    private Texts() {}

    /** What the user typed, in quotation marks that it cannot leave. */
    static String quoted(String typed) {
        return '"' + typed.replace('"', '\'') + '"';
    }

    /** " in the space …", or nothing if the user named none. */
    static String inSpace(Map<String, String> arguments) {
        String space = arguments.get(SPACE.name());
        return space == null ? "" : " in the space " + quoted(space);
    }

    /** Values for the arguments that are declared here. */
    static List<String> complete(String argument, String typed, CallContext context) {
        return switch (argument) {
            case "device" -> Completions.deviceNames(typed, context);
            case "space" -> Completions.spaceNames(typed, context);
            default -> List.of();
        };
    }
}
