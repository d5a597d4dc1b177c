package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.OperationBuilder.put;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.id;
import static io.xyte.client.operation.Parameter.oneOf;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.time;
import static io.xyte.client.operation.Parameter.uuid;

import java.util.List;

/** What a partner (maker or vendor of devices) may call, with its own key. */
public final class PartnerOperations {
    public static final Operation LIST_DEVICES = get("partner.devices.getDevices", "/devices")
            .summary("Lists devices of the partner in all organizations.")
            .query(text("model_id", "by model"), text("sn", "by serial number"), text("mac", "by MAC address"), PAGE)
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation LIST_HISTORIES = get(
                    "partner.devices.getStateHistoryMultiDevices", "/devices/histories")
            .summary("Lists recorded states over all devices of the partner, 500 a page.")
            .query(
                    oneOf("status", "only in this state", "online", "offline", "unavailable", "error"),
                    time("from", "start; the first of the month if absent"),
                    time("to", "end; now if absent"),
                    PAGE)
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation GET_DEVICE = get("partner.devices.getDeviceInfo", "/devices/{device_id}")
            .summary("Shows one device of the partner.")
            .path(uuid("device_id", "the device"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation DELETE_DEVICE = delete("partner.devices.deleteDevice", "/devices/{device_id}")
            .summary("Deletes a device of the partner.")
            .path(uuid("device_id", "the device"))
            .destroys()
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation TELEMETRIES = get(
                    "partner.devices.getTelemetries", "/devices/{device_id}/telemetries")
            .summary("Lists telemetry that a device has sent.")
            .path(uuid("device_id", "the device"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation CONFIGURATION = get("partner.devices.getConfiguration", "/devices/{device_id}/config")
            .summary("Shows the configuration of a device.")
            .path(uuid("device_id", "the device"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation LIST_COMMANDS = get("partner.devices.getCommands", "/devices/{device_id}/commands")
            .summary("Lists the commands of a device; a partner cannot send any.")
            .path(uuid("device_id", "the device"))
            .query(oneOf(
                    "status", "only in this state", "scheduled", "pending", "in_progress", "done", "failed", "aborted"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation LIST_HISTORY = get("partner.devices.getStateHistory", "/devices/{device_id}/history")
            .summary("Lists recorded states of one device, 500 a page.")
            .path(uuid("device_id", "the device"))
            .query(
                    oneOf("status", "only in this state", "online", "offline", "unavailable", "error"),
                    time("from", "start; the first of the month if absent"),
                    time("to", "end; now if absent"),
                    PAGE)
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation CREATE_ORGANIZATION = post(
                    "partner.organizations.createOrganization", "/organizations")
            .summary("Creates an organization; the answer holds its API key.")
            .body(
                    text("name", "the name").mandatory(),
                    text("admin_contact_email", "mail address of the administrator"),
                    text("admin_contact_name", "name of the administrator"),
                    text("finance_contact_email", "mail address for invoices"),
                    text("finance_contact_name", "name for invoices"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation LIST_TICKETS = get("partner.tickets.getTickets", "/tickets")
            .summary("Lists the tickets of the partner at once.")
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation GET_TICKET = get("partner.tickets.getTicket", "/tickets/{ticket_id}")
            .summary("Shows one ticket with its comments.")
            .path(id("ticket_id", "the ticket"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation UPDATE_TICKET = put("partner.tickets.updateTicket", "/tickets/{ticket_id}")
            .summary("Changes title and description of a ticket.")
            .path(id("ticket_id", "the ticket"))
            .body(text("title", "title"), text("description", "description"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation CLOSE_TICKET = post("partner.tickets.closeTicket", "/tickets/{ticket_id}/resolved")
            .summary("Closes a ticket; a second time is refused.")
            .path(id("ticket_id", "the ticket"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation ADD_COMMENT = post("partner.tickets.addComment", "/tickets/{ticket_id}/message")
            .summary("Adds a message to a ticket, for people to read.")
            .path(id("ticket_id", "the ticket"))
            .body(text("message", "the text").atLeast(1).mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    static final List<Operation> ALL = List.of(
            LIST_DEVICES,
            LIST_HISTORIES,
            GET_DEVICE,
            DELETE_DEVICE,
            TELEMETRIES,
            CONFIGURATION,
            LIST_COMMANDS,
            LIST_HISTORY,
            CREATE_ORGANIZATION,
            LIST_TICKETS,
            GET_TICKET,
            UPDATE_TICKET,
            CLOSE_TICKET,
            ADD_COMMENT);

    private PartnerOperations() {}
}
