package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.PER_PAGE;
import static io.xyte.client.operation.Parameter.bool;
import static io.xyte.client.operation.Parameter.document;
import static io.xyte.client.operation.Parameter.integer;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;

import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Edges: boxes on site that watch devices which cannot reach the cloud. */
public final class EdgeOperations {
    public static final Operation LIST = get("organization.edges.getEdges", "/edges")
            .summary("Lists the edges (proxies).")
            .query(PAGE, PER_PAGE)
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation START_CLAIM = post(
                    "organization.edges.devices.startClaim", "/edges/devices/start_claim")
            .summary("Starts to claim a device behind an edge; ask for the claim status afterwards.")
            .body(
                    text("proxy_id", "the edge").mandatory(),
                    text("device_ip", "IP address or host name").mandatory(),
                    uuid("device_model_id", "the model, one that edges can claim")
                            .mandatory(),
                    integer("space_id", "where the device goes").mandatory(),
                    text("display_name", "name to show"),
                    text("mac", "MAC address"),
                    text("sn", "serial number"),
                    document("custom_parameters", "values of the parameters of the model"),
                    text("custom_partner_name", "own name for the vendor"),
                    text("custom_model_name", "own name for the model"),
                    bool("skip_connectivity_check", "do not test the address first"))
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation CLAIM_STATUS = get(
                    "organization.edges.devices.getClaimStatus", "/edges/devices/get_claim_status")
            .summary("Shows how a claim behind an edge goes; refused for a moment after the start.")
            .query(
                    text("proxy_id", "the edge").mandatory(),
                    text("device_ip", "IP address or host name").mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation START_PING = post("organization.edges.devices.startPing", "/edges/devices/start_ping")
            .summary("Starts a test whether an edge reaches an address; ask for the ping status afterwards.")
            .body(
                    text("proxy_id", "the edge").mandatory(),
                    text("device_ip", "IP address or host name").mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation PING_STATUS = get(
                    "organization.edges.devices.getPingStatus", "/edges/devices/get_ping_status")
            .summary("Shows how a ping of an edge goes.")
            .query(
                    text("proxy_id", "the edge").mandatory(),
                    text("device_ip", "IP address or host name").mandatory())
            .fence(FenceRule.UNATTRIBUTED)
            .build();

    public static final Operation UPDATE_HOSTNAME = post(
                    "organization.edges.devices.updateHostname", "/edges/devices/{device_id}/update_hostname")
            .summary("Gives an edge device a new address; its custom parameters stay.")
            .path(uuid("device_id", "the device"))
            .body(
                    text("device_ip", "the new IP address or host name: letters, digits, dots, hyphens")
                            .mandatory(),
                    bool("skip_connectivity_check", "do not test the address first"))
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    static final List<Operation> ALL =
            List.of(LIST, START_CLAIM, CLAIM_STATUS, START_PING, PING_STATUS, UPDATE_HOSTNAME);

    private EdgeOperations() {}
}
