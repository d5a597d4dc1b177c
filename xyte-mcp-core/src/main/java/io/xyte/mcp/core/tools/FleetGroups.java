package io.xyte.mcp.core.tools;

import io.xyte.client.model.Device;
import io.xyte.client.model.Incident;
import io.xyte.mcp.core.schema.EnumText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Groups of a fleet. For one thread. */
final class FleetGroups {
    private static final String NONE = "(none)";
    private static final int PLACES = 5;

    private static final Comparator<FleetGroup> WORST_FIRST = Comparator.comparingInt(
                    (FleetGroup group) -> number(group.critical()))
            .thenComparingInt(group -> number(group.activeIncidents()))
            .thenComparingInt(group -> number(group.offline()) + number(group.error()))
            .thenComparingInt(group -> number(group.opened()))
            .thenComparingInt(FleetGroup::devices)
            .reversed()
            .thenComparing(FleetGroup::name);

    private static final Comparator<FleetGroup> MOST_OPENED_FIRST = Comparator.comparingInt(
                    (FleetGroup group) -> number(group.opened()))
            .reversed()
            .thenComparing(WORST_FIRST);

    private final Fleet fleet;
    private final Comparator<FleetGroup> order;
    private final List<Incident> opened;
    private final Map<String, Device> devicesById = new HashMap<>();
    private final Set<String> cut = new LinkedHashSet<>();

    /** @param opened incidents opened in the days of the trend */
    FleetGroups(Fleet fleet, List<Incident> opened, FleetHealthTool.@Nullable RankBy rankBy) {
        this.order = rankBy == FleetHealthTool.RankBy.OPENED ? MOST_OPENED_FIRST : WORST_FIRST;
        this.fleet = fleet;
        this.opened = opened;
        fleet.devices().forEach(device -> devicesById.put(String.valueOf(device.id()), device));
    }

    /** The first groups in the order. */
    List<FleetGroup> by(FleetHealthTool.GroupBy by, int limit) {
        Map<String, List<Device>> devices = new LinkedHashMap<>();
        fleet.devices().forEach(device -> put(devices, key(by, device), device));
        Map<String, List<Incident>> active = incidents(by, fleet.active());
        Map<String, List<Incident>> recent = incidents(by, opened);
        Set<String> names = new LinkedHashSet<>(devices.keySet());
        names.addAll(active.keySet());
        names.addAll(recent.keySet());
        if (names.size() > limit) {
            cut.add(names.size() + " groups by " + EnumText.of(by));
        }
        return names.stream()
                .map(name -> group(
                        by,
                        name,
                        devices.getOrDefault(name, List.of()),
                        active.getOrDefault(name, List.of()),
                        recent.getOrDefault(name, List.of()).size()))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    /** What was left out of groups. */
    Optional<String> hint() {
        return cut.isEmpty()
                ? Optional.empty()
                : Optional.of("Only the first are shown of " + String.join(", ", cut) + ".");
    }

    private Map<String, List<Incident>> incidents(FleetHealthTool.GroupBy by, List<Incident> incidents) {
        Map<String, List<Incident>> groups = new LinkedHashMap<>();
        incidents.forEach(incident -> put(groups, key(by, incident), incident));
        return groups;
    }

    private static <T> void put(Map<String, List<T>> groups, String key, T value) {
        groups.computeIfAbsent(key, name -> new ArrayList<>()).add(value);
    }

    private String key(FleetHealthTool.GroupBy by, Device device) {
        return switch (by) {
            case SITE -> site(DeviceParts.spacePath(device));
            case SPACE -> present(DeviceParts.spacePath(device));
            case MODEL -> present(DeviceParts.modelName(device));
            case FIRMWARE -> present(DeviceParts.firmwareVersion(device));
        };
    }

    private String key(FleetHealthTool.GroupBy by, Incident incident) {
        Device device = devicesById.get(String.valueOf(incident.deviceId()));
        return switch (by) {
            case SITE -> site(incident.spaceTreePathName());
            case SPACE -> present(incident.spaceTreePathName());
            case MODEL -> device == null ? present(incident.deviceModel()) : key(by, device);
            case FIRMWARE -> device == null ? NONE : key(by, device);
        };
    }

    private String site(@Nullable String path) {
        return path == null ? NONE : fleet.site(path);
    }

    private static String present(@Nullable String text) {
        return text == null ? NONE : text;
    }

    private FleetGroup group(
            FleetHealthTool.GroupBy by, String name, List<Device> devices, List<Incident> active, int opened) {
        boolean place = by == FleetHealthTool.GroupBy.SITE || by == FleetHealthTool.GroupBy.SPACE;
        return new FleetGroup(
                name,
                devices.size(),
                some(FleetCounts.count(devices, Condition.WARNING)),
                some(FleetCounts.count(devices, Condition.ERROR)),
                some(FleetCounts.count(devices, Condition.OFFLINE)),
                some(active.size()),
                some(FleetCounts.count(active, "critical")),
                some(opened),
                by == FleetHealthTool.GroupBy.FIRMWARE ? most(devices, DeviceParts::modelName) : null,
                place ? null : most(devices, device -> site(DeviceParts.spacePath(device))));
    }

    /** The most frequent values with their numbers. */
    private static List<String> most(List<Device> devices, Function<Device, @Nullable String> value) {
        return devices.stream()
                .collect(Collectors.groupingBy(device -> present(value.apply(device)), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(PLACES)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    private static @Nullable Integer some(int count) {
        return count == 0 ? null : count;
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
