package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import io.xyte.client.model.Incident;
import java.util.List;

/** Counts of devices and incidents. */
final class FleetCounts {
    private FleetCounts() {}

    static FleetHealthTool.Statuses statuses(List<Device> devices) {
        int ok = count(devices, Condition.OK);
        int warning = count(devices, Condition.WARNING);
        int error = count(devices, Condition.ERROR);
        int offline = count(devices, Condition.OFFLINE);
        return new FleetHealthTool.Statuses(
                devices.size(), ok, warning, error, offline, count(devices, Condition.OTHER));
    }

    static int count(List<Device> devices, Condition condition) {
        return (int) devices.stream()
                .filter(device -> Condition.of(device) == condition)
                .count();
    }

    static FleetHealthTool.Priorities priorities(List<Incident> incidents) {
        return new FleetHealthTool.Priorities(
                incidents.size(),
                count(incidents, "critical"),
                count(incidents, "high"),
                count(incidents, "moderate"),
                count(incidents, "low"),
                count(incidents, "planning"));
    }

    static int count(List<Incident> incidents, String priority) {
        return (int) incidents.stream()
                .filter(incident -> Match.same(incident.priority(), priority))
                .count();
    }
}
