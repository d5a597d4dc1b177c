package io.xyte.mcp.core.resources;

import io.xyte.mcp.core.catalog.Resource;
import io.xyte.mcp.core.catalog.ToolRegistry;
import io.xyte.mcp.core.completions.Completions;
import io.xyte.mcp.core.resources.ToolResource.Variable;
import java.util.List;

/** All resources, in the order in which clients see them. A new one is a line here. */
public final class Resources {
    private static final Variable DEVICE = new Variable("id", "device_id", Completions::deviceIds);
    private static final Variable TICKET = new Variable("id", "ticket_id", Completions::ticketIds);

    private final ToolRegistry tools;

    private Resources(ToolRegistry tools) {
        this.tools = tools;
    }

    /** The resources, which show what the tools answer. */
    public static List<Resource> over(ToolRegistry tools) {
        return new Resources(tools).all();
    }

    private List<Resource> all() {
        return List.of(
                resource("organization", "Organization", "xyte://organization", "xyte_get_organization"),
                resource("devices", "Devices", "xyte://devices", "xyte_list_devices"),
                resource("device", "Device", "xyte://devices/{id}", "xyte_get_device", DEVICE),
                resource(
                        "commands",
                        "Commands of a device",
                        "xyte://devices/{id}/commands",
                        "xyte_list_commands",
                        DEVICE),
                resource(
                        "histories",
                        "History of a device",
                        "xyte://devices/{id}/histories",
                        "xyte_list_device_history",
                        DEVICE),
                resource("incidents", "Incidents", "xyte://incidents", "xyte_list_incidents"),
                resource("tickets", "Open tickets", "xyte://tickets", "xyte_list_tickets"),
                resource("ticket", "Ticket", "xyte://tickets/{id}", "xyte_get_ticket", TICKET),
                resource("spaces", "Spaces", "xyte://spaces", "xyte_list_spaces"));
    }

    private Resource resource(String name, String title, String uri, String tool, Variable... variables) {
        return new ToolResource(tools, tool, uri, name, title, variables);
    }
}
