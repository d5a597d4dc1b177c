package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A device as the organization and the partner see it. */
public final class DeviceJson {

    private DeviceJson() {}

    /** The form of lists. */
    public static ObjectNode row(Device device, Instant now) {
        ObjectNode json = Json.object().put("id", device.id()).put("name", device.name());
        device.identity().writeTo(json);
        writeStatus(device, now, json);
        json.putNull("details");
        writeMake(device, now, json);
        json.set("space", device.space().ref());
        return json;
    }

    /** The form of a single device: with its state, and with its custom parameters if it is behind an edge. */
    public static ObjectNode detail(Device device, Instant now) {
        ObjectNode json = row(device, now);
        json.set("state", DeviceState.at(device, now));
        device.edgeLink().ifPresent(link -> json.set("custom_parameters", link.shown(device.model())));
        return json;
    }

    /** What the vendor sees: no name and no space. */
    public static ObjectNode partnerRow(Device device, String organization, Instant now) {
        ObjectNode json = Json.object().put("id", device.id());
        device.identity().writeTo(json);
        writeStatus(device, now, json);
        json.putObject("details");
        json.set("state", DeviceState.at(device, now));
        json.put("claimed", organization);
        writeMake(device, now, json);
        return json;
    }

    private static void writeStatus(Device device, Instant now, ObjectNode json) {
        Health health = device.course().health(now);
        json.put("status", health.status())
                .put("effective_status", health.effectiveStatus())
                .put("merged_effective_status", device.group().health(now).effectiveStatus())
                .put(
                        "last_seen_at",
                        device.course().lastSeen(now).map(Times::millis).orElse(null));
    }

    private static void writeMake(Device device, Instant now, ObjectNode json) {
        json.putObject("model")
                .put("id", device.model().id())
                .put("name", device.modelName())
                .put("sub_model", device.identity().subModel());
        json.putObject("firmware").put("version", device.firmware(now));
    }
}
