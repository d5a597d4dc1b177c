package io.xyte.client.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The states that devices reported in the past, newest first. */
final class HistoriesApi {

    private static final Set<String> STATUSES = Set.of("online", "offline", "unavailable", "error");
    private static final Duration DEFAULT_WINDOW = Duration.ofDays(7);
    private static final Duration MAX_WINDOW = Duration.ofDays(31);

    private HistoriesApi() {}

    /** A state that was recorded. */
    record Entry(Device device, Instant at) {

        static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(Entry::at)
                .reversed()
                .thenComparing(entry -> entry.device().id());

        private ObjectNode json() {
            ObjectNode json = Json.object()
                    .put(
                            "uuid",
                            device.seed().of("history").of(at.getEpochSecond()).uuid())
                    .put("device_id", device.id())
                    .put("name", device.name())
                    .put("model", device.modelName())
                    .put("sub_model", device.identity().subModel())
                    .put("partner", device.vendorName())
                    .put("space_id", device.space().id());
            json.set("state", state());
            return json.put("created_at", Times.millis(at));
        }

        /** Here the status is what was true then: the row is written by the platform. */
        ObjectNode state() {
            return DeviceState.at(device, at)
                    .put("status", device.course().health(at).status());
        }
    }

    static Answer list(World world, Call call) {
        Query query = call.query();
        Instant to = query.epochSeconds("to").orElse(call.now());
        Instant from = query.epochSeconds("from").orElse(to.minus(DEFAULT_WINDOW));
        if (from.isAfter(to)) {
            throw Refusal.unprocessable("from must not be after to");
        }
        if (Duration.between(from, to).compareTo(MAX_WINDOW) > 0) {
            throw Refusal.unprocessable("Time range must not exceed 31 days");
        }
        Paging paging = query.paging(100, 1000);
        List<Entry> entries = entries(chosen(world, call), from, Times.earlier(to, call.now()));
        return Slice.of(entries, paging).withFlag(Entry::json);
    }

    static List<Entry> entries(List<Device> devices, Instant from, Instant to) {
        List<Entry> entries = new ArrayList<>();
        for (Device device : devices) {
            device.course().records(from, to).forEach(at -> entries.add(new Entry(device, at)));
        }
        entries.sort(Entry.NEWEST_FIRST);
        return entries;
    }

    /** The status that is asked for is the one of now, not the one of the rows. */
    private static List<Device> chosen(World world, Call call) {
        Optional<String> status = call.query().choice("status", STATUSES);
        Optional<String> deviceId = call.query().uuid("device_id");
        Optional<Long> spaceId = call.query().integer("space_id");
        Optional<String> name = call.query().text("name").map(text -> text.toLowerCase(Locale.ROOT));
        return world.devices.where(device -> deviceId.map(device.id()::equals).orElse(true)
                && spaceId.map(id -> device.space().id() == id).orElse(true)
                && name.map(text -> device.name().toLowerCase(Locale.ROOT).contains(text))
                        .orElse(true)
                && status.map(device.course().health(call.now()).status()::equals)
                        .orElse(true));
    }
}
