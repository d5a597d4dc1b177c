package io.xyte.mcp.core.tools;

import io.xyte.mcp.core.catalog.Tool;
import io.xyte.mcp.core.tools.operations.OperationTools;
import io.xyte.mcp.core.tools.search.SearchTools;
import java.util.List;
import java.util.stream.Stream;

/** All tools, in the order in which clients see them. A new one is a class and a line here. */
public final class Tools {
    private Tools() {}

    /** The tools, each with what it needs to be called. */
    public static List<Tool<?>> all() {
        return Stream.of(named(), OperationTools.all(), SearchTools.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Tool<?>> named() {
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
