package io.xyte.client.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The state of a device at a moment at which it was recorded. */
public record HistoryEntry(Device device, Instant at) {

    public static final Comparator<HistoryEntry> NEWEST_FIRST = Comparator.comparing(HistoryEntry::at)
            .reversed()
            .thenComparing(entry -> entry.device().id());

    /** All records of some devices in a span of time, newest first. */
    public static List<HistoryEntry> between(List<Device> devices, Instant from, Instant to) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Device device : devices) {
            device.course().records(from, to).forEach(at -> entries.add(new HistoryEntry(device, at)));
        }
        entries.sort(NEWEST_FIRST);
        return entries;
    }

    public String status() {
        return device.course().health(at).status();
    }

    /** As the organization sees it. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("uuid", device.seed().of("history").of(at.getEpochSecond()).uuid())
                .put("device_id", device.id())
                .put("name", device.name())
                .put("model", device.modelName())
                .put("sub_model", device.identity().subModel())
                .put("partner", device.vendorName())
                .put("space_id", device.space().id());
        json.set("state", state());
        return json.put("created_at", Times.millis(at));
    }

    /** As the partner sees it: nothing tells which device it was. */
    public ObjectNode partnerJson() {
        ObjectNode json = Json.object().put("created_at", Times.seconds(at));
        json.set("state", state());
        return json;
    }

    /** The platform writes the record, so its status is what was true, whatever the device says. */
    private ObjectNode state() {
        return DeviceState.at(device, at).put("status", status());
    }
}
