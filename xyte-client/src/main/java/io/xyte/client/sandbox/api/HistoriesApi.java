package io.xyte.client.sandbox.api;

import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.HistoryEntry;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Times;
import io.xyte.client.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
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
        List<HistoryEntry> entries = HistoryEntry.between(chosen(world, call), from, Times.earlier(to, call.now()));
        return Slice.of(entries, paging).withFlag(HistoryEntry::json);
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
