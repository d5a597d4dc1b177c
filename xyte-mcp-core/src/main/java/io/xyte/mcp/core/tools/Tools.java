package io.xyte.mcp.core.tools;

import io.xyte.mcp.core.catalog.Tool;
import java.util.List;

/** All tools, in the order in which clients see them. A new one is a class and a line here. */
public final class Tools {
    private Tools() {}

    /** The tools, each with what it needs to be called. */
    public static List<Tool<?>> all() {
        return List.of(
                new GetOrganizationTool(),
                new ListDevicesTool(),
                new GetDeviceTool(),
                new ListDeviceHistoryTool(),
                new ListCommandsTool(),
                new SendCommandTool(),
                new CancelCommandTool(),
                new ListIncidentsTool(),
                new ListTicketsTool(),
                new GetTicketTool(),
                new UpdateTicketTool(),
                new ResolveTicketTool(),
                new SendTicketMessageTool(),
                new ListSpacesTool());
    }
}
