package io.xyte.client.operation;

import static io.xyte.client.operation.OperationBuilder.delete;
import static io.xyte.client.operation.OperationBuilder.get;
import static io.xyte.client.operation.OperationBuilder.patch;
import static io.xyte.client.operation.OperationBuilder.post;
import static io.xyte.client.operation.Parameter.PAGE;
import static io.xyte.client.operation.Parameter.bool;
import static io.xyte.client.operation.Parameter.document;
import static io.xyte.client.operation.Parameter.integer;
import static io.xyte.client.operation.Parameter.perPage;
import static io.xyte.client.operation.Parameter.text;
import static io.xyte.client.operation.Parameter.uuid;
import static io.xyte.client.operation.Parameter.uuids;

import io.xyte.client.operation.FenceRule.AnswerPart;
import io.xyte.client.operation.FenceRule.Subject;
import java.util.List;

/** Devices: units that are claimed by the organization. */
public final class DeviceOperations {
    public static final Operation LIST = get("organization.devices.getDevices", "/devices")
            .summary("Lists devices, all or those of one space.")
            .query(PAGE, perPage(100), integer("space_id", "only devices of this space"))
            .fence(FenceRule.only(AnswerPart.IN_SPACE))
            .build();

    public static final Operation CLAIM = post("organization.devices.claimDevice", "/devices/claim")
            .summary("Takes a directly connected device into the organization.")
            .body(
                    text("name", "name to show"),
                    integer("space_id", "where the device goes").mandatory(),
                    text("mac", "MAC address; together with sn"),
                    text("sn", "serial number; together with mac"),
                    text("cloud_id", "cloud id; in place of mac and sn for models that use it"))
            .fence(FenceRule.within("space_id", Subject.SPACE))
            .build();

    public static final Operation GET = get("organization.devices.getDevice", "/devices/{device_id}")
            .summary("Shows one device with the state it last reported.")
            .path(uuid("device_id", "the device"))
            .fence(FenceRule.only(AnswerPart.IN_SPACE))
            .build();

    public static final Operation UPDATE = patch("organization.devices.updateDevice", "/devices/{device_id}")
            .summary("Changes the given fields of a device; custom_parameters are replaced as a whole.")
            .path(uuid("device_id", "the device"))
            .body(
                    text("name", "name to show"),
                    document("configuration", "configuration document"),
                    document("custom_parameters", "edge devices: all parameters; leave out masked passwords"),
                    text("device_host_address", "edge devices: address or host name"),
                    text("sub_model", "variant of the model"),
                    text("sn", "serial number"),
                    text("mac", "MAC address"),
                    text("custom_model_name", "own name for the model"),
                    text("custom_vendor_name", "own name for the vendor"),
                    bool("skip_connectivity_check", "do not test the address first"))
            .atLeastOneField()
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation DELETE = delete("organization.devices.deleteDevice", "/devices/{device_id}")
            .summary("Takes a device out of the organization.")
            .path(uuid("device_id", "the device"))
            .destroys()
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation MOVE = post("organization.devices.moveDevice", "/devices/{device_id}/move")
            .summary("Puts a device into another space.")
            .path(uuid("device_id", "the device"))
            .body(integer("space_id", "where the device goes").mandatory())
            .fence(FenceRule.within("device_id", Subject.DEVICE).and("space_id", Subject.SPACE))
            .build();

    public static final Operation MERGE = post("organization.devices.mergeDevice", "/devices/{device_id}/merge")
            .summary("Makes up to three devices shadows of this one, so that they count as one.")
            .path(uuid("device_id", "the device"))
            .body(uuids("with_device_ids", "the devices that become shadows")
                    .between(1, 3)
                    .mandatory())
            .fence(FenceRule.within("device_id", Subject.DEVICE).and("with_device_ids", Subject.DEVICE))
            .build();

    public static final Operation SPLIT = post("organization.devices.splitDevice", "/devices/{device_id}/split")
            .summary("Takes a shadow out of its merged group.")
            .path(uuid("device_id", "the device"))
            .body(uuid("shadow_device_id", "the shadow to take out").mandatory())
            .fence(FenceRule.within("device_id", Subject.DEVICE).and("shadow_device_id", Subject.DEVICE))
            .build();

    public static final Operation SUSPEND_INCIDENTS = post(
                    "organization.devices.suspendIncidents", "/devices/{device_id}/suspend_incidents")
            .summary("Opens no incidents for a device until they are resumed.")
            .path(uuid("device_id", "the device"))
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    public static final Operation RESUME_INCIDENTS = post(
                    "organization.devices.resumeIncidents", "/devices/{device_id}/resume_incidents")
            .summary("Opens incidents for a device again.")
            .path(uuid("device_id", "the device"))
            .fence(FenceRule.within("device_id", Subject.DEVICE))
            .build();

    static final List<Operation> ALL =
            List.of(LIST, CLAIM, GET, UPDATE, DELETE, MOVE, MERGE, SPLIT, SUSPEND_INCIDENTS, RESUME_INCIDENTS);

    private DeviceOperations() {}
}
