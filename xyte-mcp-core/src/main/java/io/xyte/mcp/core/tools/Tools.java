package io.xyte.mcp.core.tools;

import io.xyte.mcp.core.catalog.Pause;
import io.xyte.mcp.core.catalog.Tool;
import java.util.List;

/** All tools, in the order in which clients see them. A new one is a class and a line here. */
public final class Tools {
    private Tools() {}

    /** The tools, each with what it needs to be called. */
    public static List<Tool<?>> all() {
        return all(Pause.SLEEP);
    }

    /** The same, with another way of waiting. */
    public static List<Tool<?>> all(Pause pause) {
        return List.of(
                new GetOrganizationTool(),
                new FleetHealthTool(),
                new DiagnoseTool(),
                new ListDevicesTool(),
                new GetDeviceTool(),
                new ListDeviceHistoryTool(),
                new UpdateDeviceTool(),
                new MoveDevicesTool(),
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
                new ResolveTicketTool(),
                new SendTicketMessageTool(),
                new ListSpacesTool());
    }
}
