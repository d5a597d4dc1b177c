package io.xyte.client.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.xyte.client.sandbox.world.Device;
import io.xyte.client.sandbox.world.DeviceJson;
import io.xyte.client.sandbox.world.DeviceState;
import io.xyte.client.sandbox.world.HistoryEntry;
import io.xyte.client.sandbox.world.Json;
import io.xyte.client.sandbox.world.Platform;
import io.xyte.client.sandbox.world.Refusal;
import io.xyte.client.sandbox.world.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Devices as their vendor sees them, over all organizations. */
final class PartnerDevicesApi {

    private static final Set<String> STATUSES = Set.of("online", "offline", "unavailable", "error");
    private static final int DEVICES_PER_PAGE = 100;
    private static final int ROWS_PER_PAGE = 500;
    private static final Duration TELEMETRY_EVERY = Duration.ofMinutes(30);
    private static final int TELEMETRY_ROWS = 48;

    private PartnerDevicesApi() {}

    static Answer list(Platform platform, Call call) {
        Optional<String> modelId = call.query().text("model_id");
        Optional<String> sn = call.query().text("sn");
        Optional<String> mac = call.query().text("mac");
        List<Owned<Device>> devices = new PartnerView(platform, call.now())
                .devices().stream()
                        .filter(owned ->
                                modelId.map(owned.value().model().id()::equals).orElse(true))
                        .filter(owned -> sn.map(text ->
                                        text.equals(owned.value().identity().sn()))
                                .orElse(true))
                        .filter(owned -> mac.map(text ->
                                        text.equals(owned.value().identity().mac()))
                                .orElse(true))
                        .toList();
        return Slice.of(devices, call.query().page(DEVICES_PER_PAGE)).withPageInfo(owned -> row(owned, call));
    }

    private static ObjectNode row(Owned<Device> owned, Call call) {
        return owned.holding((world, device) -> DeviceJson.partnerRow(device, world.profile.name(), call.now()));
    }

    private static Owned<Device> device(Platform platform, Call call) {
        return new PartnerView(platform, call.now())
                .devices().stream()
                        .filter(owned -> owned.value().id().equals(call.id("device_id")))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
    }

    /** A list of one. */
    static Answer get(Platform platform, Call call) {
        ObjectNode json = Json.object();
        json.putArray("data").add(row(device(platform, call), call));
        return Answer.of(json);
    }

    static Answer delete(Platform platform, Call call) {
        return device(platform, call).holding((world, device) -> {
            world.remove(device);
            return Answer.success();
        });
    }

    /** The last day, newest first, in steps; what a device out of reach did not send is missing. */
    static Answer telemetries(Platform platform, Call call) {
        return device(platform, call).holding((world, device) -> {
            List<Instant> moments = new ArrayList<>();
            for (int row = 0; row < TELEMETRY_ROWS; row++) {
                Instant at = call.now().truncatedTo(ChronoUnit.MINUTES).minus(TELEMETRY_EVERY.multipliedBy(row));
                if (device.course().health(at).reachable()) {
                    moments.add(at);
                }
            }
            return Answer.of(Json.array(moments, at -> telemetry(device, at)));
        });
    }

    private static ObjectNode telemetry(Device device, Instant at) {
        ObjectNode json = Json.object()
                .put("created_at", Times.seconds(at))
                .put("device_timestamp", Times.seconds(at.minusSeconds(2)));
        json.set("telemetries", DeviceState.at(device, at));
        return json;
    }

    static Answer config(Platform platform, Call call) {
        return device(platform, call)
                .holding((world, device) -> Answer.of(device.configuration().json()));
    }

    static Answer commands(Platform platform, Call call) {
        Paging paging = call.query().page(ROWS_PER_PAGE);
        return device(platform, call)
                .holding((world, device) -> Slice.of(CommandsApi.wanted(device, call), paging)
                        .withPageInfo(command -> command.partnerJson(call.now())));
    }

    static Answer history(Platform platform, Call call) {
        return histories(List.of(device(platform, call)), call);
    }

    static Answer histories(Platform platform, Call call) {
        return histories(new PartnerView(platform, call.now()).devices(), call);
    }

    /** Here the status that is asked for is the one of the row. */
    private static Answer histories(List<Owned<Device>> devices, Call call) {
        Optional<String> status = call.query().choice("status", STATUSES);
        Instant from = call.query().isoTime("from").orElseGet(() -> startOfMonth(call.now()));
        Instant to = Times.earlier(call.query().isoTime("to").orElse(call.now()), call.now());
        Paging paging = call.query().page(ROWS_PER_PAGE);
        List<Owned<HistoryEntry>> entries = new ArrayList<>();
        for (Owned<Device> owned : devices) {
            owned.holding((world, device) -> HistoryEntry.between(List.of(device), from, to)).stream()
                    .filter(entry -> status.map(entry.status()::equals).orElse(true))
                    .forEach(entry -> entries.add(new Owned<>(owned.world(), entry)));
        }
        entries.sort((one, other) -> HistoryEntry.NEWEST_FIRST.compare(one.value(), other.value()));
        return Slice.of(entries, paging).withPageInfo(owned -> owned.holding((world, entry) -> entry.partnerJson()));
    }

    private static Instant startOfMonth(Instant now) {
        return now.atOffset(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }
}
