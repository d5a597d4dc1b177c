package io.xyte.mcp.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.Effect;
import io.xyte.mcp.core.catalog.ToolDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One call that works for each tool. A tool without an example fails the tests over all tools. */
public final class Examples {
    private static final XyteCatalog CATALOG = TestPresets.catalog();

    private static final Set<String> OFFLINE =
            Set.of("xyte_api_list_operations", "xyte_api_describe_operation", "xyte_list_presets");

    private final Map<String, String> arguments = new LinkedHashMap<>();

    public Examples(Organization organization) {
        String device = first(organization, "xyte_list_devices", "{'status':'offline'}");
        String ticket = first(organization, "xyte_list_tickets", "{}");
        String command = organization
                .answer("xyte_send_command", "{'device_id':'" + device + "','command':'reboot'}")
                .get("command_id")
                .asText();
        String incident = first(organization, "xyte_list_incidents", "{'status':'active'}");
        String space = first(organization, "xyte_list_spaces", "{'name':'Room 4.12'}");
        organization.sandbox().clearRequests();
        example("xyte_get_organization", "{}");
        example("xyte_fleet_health", "{'group_by':'model','days':3}");
        example("xyte_diagnose", "{'target':'" + device + "'}");
        example("xyte_update_device", "{'device_id':'" + device + "','name':'New name'}");
        example("xyte_move_devices", "{'device_ids':['" + device + "'],'to_space_id':" + space + "}");
        example("xyte_list_notes", "{'limit':2}");
        example("xyte_add_note", "{'device_id':'" + device + "','text':'Fan swapped.'}");
        example("xyte_claim_device", "{'space_id':" + space + ",'cloud_id':'SPARE-CLOUD-0001'}");
        example("xyte_delete_device", "{'device_id':'" + device + "','confirm':'" + device + "'}");
        example("xyte_close_incidents", "{'incident_ids':['" + incident + "']}");
        example("xyte_suspend_incidents", "{'device_id':'" + device + "'}");
        example("xyte_list_presets", "{'text':'town'}");
        example("xyte_run_preset", "{'preset':'wake-display','space':'Room 4.12'}");
        example("xyte_list_devices", "{'status':'offline','space_path':'tel aviv','limit':5}");
        example("xyte_get_device", "{'device_id':'" + device + "','include':'all'}");
        example("xyte_list_device_history", "{'device_id':'" + device + "','from':'3d','limit':5}");
        example("xyte_list_commands", "{'device_id':'" + device + "'}");
        example("xyte_send_command", "{'device_id':'" + device + "','command':'reboot','extra_params':{}}");
        example(
                "xyte_cancel_command",
                "{'device_id':'" + device + "','command_id':'" + command + "','confirm':'" + command + "'}");
        example("xyte_list_incidents", "{'status':'active','limit':5}");
        example("xyte_list_tickets", "{'limit':5}");
        example("xyte_get_ticket", "{'ticket_id':'" + ticket + "'}");
        example("xyte_update_ticket", "{'ticket_id':'" + ticket + "','title':'New title'}");
        example("xyte_send_ticket_message", "{'ticket_id':'" + ticket + "','message':'On my way.'}");
        example("xyte_api_list_operations", "{'group':'users','effect':'reads'}");
        example("xyte_api_describe_operation", "{'key':'organization.devices.moveDevice'}");
        example("xyte_api_read", "{'key':'organization.devices.getDevice','path':{'device_id':'" + device + "'}}");
        example(
                "xyte_api_write",
                "{'key':'organization.devices.deleteDevice','path':{'device_id':'" + device + "'},"
                        + "'confirm':'organization.devices.deleteDevice'}");
        example("search", "{'query':'type:devices status:offline -model:nothing'}");
        example("fetch", "{'id':'device:" + device + "'}");
        example("xyte_list_spaces", "{'name':'room','limit':5}");
    }

    private static String first(Organization organization, String tool, String filters) {
        return organization.answer(tool, filters).at("/items/0/id").asText();
    }

    private void example(String tool, String json) {
        arguments.put(tool, json);
    }

    /** The arguments for a tool, to be changed at will. */
    public ObjectNode of(String tool) {
        String json = arguments.get(tool);
        if (json == null) {
            throw new AssertionError("no example for " + tool);
        }
        return Organization.arguments(json);
    }

    /** A tool as its callers see it. */
    static ToolDescription description(String tool) {
        return CATALOG.tool(tool, Access.FULL).orElseThrow();
    }

    /** The arguments of a tool with their schemas. */
    static Set<Map.Entry<String, JsonNode>> properties(String tool) {
        return description(tool).inputSchema().get("properties").properties();
    }

    /** The names of the arguments that a tool cannot do without. */
    static List<String> required(String tool) {
        return StreamSupport.stream(
                        description(tool).inputSchema().path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The names of all tools; a source of parameters. */
    static List<String> tools() {
        return CATALOG.tools(Access.FULL).stream().map(ToolDescription::name).toList();
    }

    /** The names of all tools that ask the API, which is all but those that show what is known here; a source of parameters. */
    static List<String> callingTools() {
        return tools().stream().filter(tool -> !OFFLINE.contains(tool)).toList();
    }

    /** The names of all tools that write; a source of parameters. */
    static List<String> writingTools() {
        return tools().stream()
                .filter(tool -> description(tool).effect().writes())
                .toList();
    }

    /** The names of all tools that destroy; a source of parameters. */
    static List<String> destroyingTools() {
        return tools().stream()
                .filter(tool -> description(tool).effect() == Effect.DESTROYS)
                .toList();
    }
}
