package io.xyte.mcp.core.tools;

import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.presets.Presets;
import io.xyte.mcp.core.tools.operations.OperationTools;
import io.xyte.mcp.core.tools.search.SearchTools;
import java.util.List;
import java.util.stream.Stream;

/** All tools, in the order in which clients see them. A new one is a class and a line here. */
public final class Tools {
    private Tools() {}

    /** The tools, each with what it needs to be called. */
    public static List<Tool<?>> all() {
        return all(Pause.SLEEP, Presets.NONE);
    }

    /** The same, with another way of waiting, and with tools for presets if there are any. */
    public static List<Tool<?>> all(Pause pause, Presets presets) {
        return Stream.of(named(pause), forPresets(presets, pause), OperationTools.all(), SearchTools.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Tool<?>> forPresets(Presets presets, Pause pause) {
        return presets.all().isEmpty()
                ? List.of()
                : List.of(new ListPresetsTool(presets), new RunPresetTool(presets, pause));
    }

    private static List<Tool<?>> named(Pause pause) {
        return List.of(
                new GetOrganizationTool(),
                new FleetHealthTool(),
                new DiagnoseTool(),
                new ListDevicesTool(),
                new GetDeviceTool(),
                new ListDeviceHistoryTool(),
                new UpdateDeviceTool(),
                new MoveDevicesTool(),
                new ListNotesTool(),
                new AddNoteTool(),
                new ClaimDeviceTool(),
                new DeleteDeviceTool(),
                new ListCommandsTool(),
                new SendCommandTool(pause),
                new CancelCommandTool(),
                new ListIncidentsTool(),
                new CloseIncidentsTool(),
                new SuspendIncidentsTool(),
                new ListTicketsTool(),
                new GetTicketTool(),
                new UpdateTicketTool(),
                new SendTicketMessageTool(),
                new ListSpacesTool());
    }
}
